import { askForReceipt, askForVersion } from '../features/versions/askForVersion.ts';
import { numbered } from '../shared/version/numbered.ts';

/** What the screens of one version are asked for with, likewise. */
export const ofVersions = { askForVersion, askForReceipt, numbered };
