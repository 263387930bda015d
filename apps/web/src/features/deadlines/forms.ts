import { late } from '../../shared/layout/late.tsx';

const forms = async () => (await import('./deadlineForms.ts')).deadlineForms;

/** Each fetched when what opens it is pointed at or focused. */
export const extensionForm = late(async () => (await forms()).ExtensionForm);
export const letterForm = late(async () => (await forms()).LetterForm);
export const ownDateForm = late(async () => (await forms()).OwnDateForm);
export const recordForm = late(async () => (await forms()).RecordForm);
