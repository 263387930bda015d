import { PassagesScreen } from './PassagesScreen.tsx';
import { PassagesToErase } from './personalQueries.ts';
import { PersonalDataScreen } from './PersonalDataScreen.tsx';
import { PassageMarks } from './queries.ts';

/** What is kept of one person, and where a plan names people, with what they ask for. */
export const personalScreens = { PassageMarks, PassagesScreen, PassagesToErase, PersonalDataScreen };
