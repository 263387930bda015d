import { askForReceipt, askForVersion } from '../features/versions/askForVersion.ts';
import { askForAdvice } from '../features/advice/askForAdvice.ts';
import { numbered } from '../shared/version/numbered.ts';

/** What the screens of one version are asked for with, likewise. */
export const ofVersions = { askForVersion, askForReceipt, askForAdvice, numbered };
