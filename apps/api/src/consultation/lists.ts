import consultationWords from '@cynllun/messages/en/consultation';
import { describeLists } from '../core/graphql/field-types.ts';
import '../plan/lists.ts';

/** What the lists of a consultation mean. Imported before its types are made. */
describeLists({
  ConsultationReach: { description: 'Who may take part.', members: consultationWords.reach },
  ConsultationField: { description: 'What of an action contributors may be shown.', members: consultationWords.shows },
  InviteeKind: { description: 'Who is invited.', members: consultationWords.inviteeKind },
});
