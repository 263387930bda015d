import { useAnnouncements } from './announcements.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The two live regions. They stand in the page from the start: one that arrives with its words is often not read. */
export function Announcer() {
  const { polite, assertive } = useAnnouncements();
  return (
    <VisuallyHidden as="div">
      <div role="status">
        <span key={polite.count}>{polite.words}</span>
      </div>
      <div role="alert">
        <span key={assertive.count}>{assertive.words}</span>
      </div>
    </VisuallyHidden>
  );
}
