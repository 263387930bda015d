import { useSyncExternalStore } from 'react';

/**
 * False while a page that was sent is taken over, which is drawn as the server could know it; true from then on, before
 * anything that is done in the page is heard. What only this device knows is drawn from then on.
 */
export const useIsTakenOver = (): boolean => useSyncExternalStore(follow, onDevice, atServer);

const follow = () => () => {};
const onDevice = () => true;
const atServer = () => false;
