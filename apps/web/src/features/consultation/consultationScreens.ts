import { ConsultationCopy, PlanConsultations } from './operations.ts';
import { ConsultationFrame } from './ConsultationFrame.tsx';
import { ConsultationsScreen } from './ConsultationsScreen.tsx';
import { CopyScreen } from './CopyScreen.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import { SetUpScreen } from './SetUpScreen.tsx';

/** The screens of consultations, in one file: whoever comes to one goes on to another. With what two of them ask for. */
export const consultationScreens = {
  ConsultationCopy,
  ConsultationFrame,
  ConsultationsScreen,
  CopyScreen,
  PlanConsultations,
  PreviewScreen,
  SetUpScreen,
};
