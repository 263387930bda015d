/** Does something once the page is in sight: what comes to a page behind others has not been seen. Returns how to leave it. */
export function whenInSight(act: () => void): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', look);
    act();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => document.removeEventListener('visibilitychange', look);
}
