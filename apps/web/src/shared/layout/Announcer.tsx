import { useAnnouncements } from './announcements.ts';
import { MarkedSentence } from '../words/MarkedSentence.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The two live regions. They stand in the page from the start: one that arrives with its words is often not read. */
export function Announcer() {
  const { polite, assertive } = useAnnouncements();
  return (
    <VisuallyHidden as="div">
      <div role="status">
        <span key={polite.count}>
          <MarkedSentence sentence={polite.words} />
        </span>
      </div>
      <div role="alert">
        <span key={assertive.count}>
          <MarkedSentence sentence={assertive.words} />
        </span>
      </div>
    </VisuallyHidden>
  );
}
