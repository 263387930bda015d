/** Where words that the server does not have yet are kept on this device: `prefix`, person, plan, tab. */
export const unsavedPrefix = 'cynllun.unsaved.';

/** Null where the browser lets no page keep anything. */
export function deviceStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The keys of every record on the device, whoever's. */
export const unsavedKeys = (storage: Storage | null): readonly string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((key) =>
    key.startsWith(unsavedPrefix),
  );

/** At sign-out: no words stay on the device for whoever uses it next. */
export function forgetUnsaved(storage: Storage | null = deviceStorage()): void {
  for (const key of unsavedKeys(storage)) storage?.removeItem(key);
}
