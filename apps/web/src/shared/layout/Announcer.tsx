import { useAnnouncements } from './announcements.ts';
import { Sentence } from '../words/Sentence.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The two live regions. They stand in the page from the start: one that arrives with its words is often not read. */
export function Announcer() {
  const { polite, assertive } = useAnnouncements();
  return (
    <VisuallyHidden as="div">
      <div role="status">
        <span key={polite.count}>
          <Sentence say={polite.words} />
        </span>
      </div>
      <div role="alert">
        <span key={assertive.count}>
          <Sentence say={assertive.words} />
        </span>
      </div>
    </VisuallyHidden>
  );
}
