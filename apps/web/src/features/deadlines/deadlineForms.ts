import { ExtensionForm } from './ExtensionForm.tsx';
import { LetterForm } from './LetterForm.tsx';
import { OwnDateForm } from './OwnDateForm.tsx';
import { RecordForm } from './RecordForm.tsx';

/** The forms that open on the deadlines: one file, with the library for forms. */
export const deadlineForms = { ExtensionForm, LetterForm, OwnDateForm, RecordForm };
