import type { Edit } from '@cynllun/domain/aggregate/edit';
import { addDays, type CalendarDate } from '@cynllun/domain/calendar/date';
import type { Contributions } from '@cynllun/domain/consultation/consultation';
import type { Saying } from '@cynllun/domain/consultation/contribute';
import { considerComment, releaseComment } from '../consultation/act-on-comment.ts';
import { answerComment } from '../consultation/answer-comment.ts';
import { beginConsultation } from '../consultation/begin-consultation.ts';
import { recordMeeting } from '../consultation/meetings.ts';
import { splitMinute } from '../consultation/passages.ts';
import { checkConsultation, openConsultation } from '../consultation/open-consultation.ts';
import { storedConsultation, storedContributions } from '../consultation/stored-consultation.ts';
import { contribute } from '../contribute/contribute.ts';
import { openLinkCode } from '../contribute/ways-in.ts';
import type { Context } from '../core/context.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import { exampleId } from './ids.ts';

/** Who does something in the example, and on which day. */
export interface Doing {
  /** As somebody of the team, or as nobody who is known. */
  readonly as: (personId: string | null) => Promise<Context>;
  readonly on: CalendarDate;
  /** The writer's name for each thing that is done, so that what was stopped goes on from there. */
  readonly requestOf: (part: number) => string;
  readonly planId: string;
  readonly leadId: string;
  readonly consultationId: string;
  /** Of the team, beside the lead. */
  readonly secondId: string;
  /** Of its actions, in the plan's order. */
  readonly actionIds: readonly string[];
}

/** Opens a consultation on every action, to a carer, a forum, and anyone with the link. */
async function open({ as, on, requestOf, planId, leadId, consultationId }: Doing): Promise<void> {
  const lead = await as(leadId);
  await beginConsultation(lead, { planId, consultationId, requestId: requestOf(1) });
  const input = { rootId: consultationId, baseSequence: 1, requestId: requestOf(2) };
  await editAggregate(lead, storedConsultation, { ...input, edits: setUp(consultationId, leadId, on) });
  const { hash } = await checkConsultation(lead, consultationId);
  await openConsultation(lead, { consultationId, requestId: requestOf(3), hash });
}

const setUp = (consultationId: string, leadId: string, on: CalendarDate): readonly Edit[] => {
  const add = (entity: Parameters<typeof exampleId>[0], number: number, fields: object): Edit => ({
    kind: 'add',
    entity,
    id: exampleId(entity, number),
    parentId: consultationId,
    fields: { position: number, ...fields },
  });
  return [
    {
      kind: 'set',
      entity: 'consultation',
      id: consultationId,
      fields: {
        title: { en: 'Closer to home', cy: 'Yn nes at gartref' },
        introduction: {
          en: 'We have a plan for finding foster carers and for answering complaints. Whom we ask first, how we help new carers, and what we write to people who complain can still change.',
          cy: 'Mae gennym gynllun i ddod o hyd i ofalwyr maeth ac i ateb cwynion. Gall pwy y gofynnwn iddynt gyntaf, sut y byddwn yn helpu gofalwyr newydd, a beth a ysgrifennwn at bobl sy’n cwyno newid o hyd.',
        },
        found: {
          en: 'The review found that children wait too long for a home near their school, and that people who complain do not hear what was done.',
          cy: 'Gwelodd yr adolygiad fod plant yn aros yn rhy hir am gartref yn agos at eu hysgol, ac nad yw pobl sy’n cwyno yn clywed beth a wnaed.',
        },
        everyAction: true,
        reach: 'openLink',
        opensOn: on,
        closesOn: addDays(on, 42),
        closesMinute: 17 * 60,
        keepsLate: true,
        phone: '01632 960 175',
        phoneHours: {
          en: '9 to 5, Monday to Friday, in Welsh or English',
          cy: '9 tan 5, dydd Llun i ddydd Gwener, yn Gymraeg neu’n Saesneg',
        },
        address: 'Maes Gwenith County Borough Council, Gwenith',
        urgentPhone: '01632 960 199',
        untranslatedReason: 'One summary is with the translators, and is issued again when it comes.',
      },
    },
    add('consultationQuestion', 41, {
      words: {
        en: 'What would help you decide to become a foster carer?',
        cy: 'Beth fyddai’n eich helpu i benderfynu bod yn ofalwr maeth?',
      },
    }),
    add('safeguardingContact', 41, { personId: leadId }),
    add('invitation', INVITED.carer, {
      kind: 'person',
      name: 'Gwyneth Ellis',
      email: 'gwyneth.ellis@post.example.org',
      language: 'cy',
      group: 'carers',
    }),
    add('invitation', INVITED.forum, {
      kind: 'body',
      body: 'Maes Gwenith Foster Carers’ Association',
      name: 'Clive Probert',
      email: 'clive.probert@post.example.org',
      language: 'en',
      group: 'partners',
    }),
  ];
};

const INVITED = { carer: 41, forum: 42 } as const;

/** A carer, a forum, and two people by the open link say what they think. */
async function contributeAll(doing: Doing): Promise<void> {
  const { as, requestOf, consultationId, actionIds } = doing;
  const nobody = await as(null);
  const [recruiting = '', writing = ''] = actionIds;
  const send = async (part: number, link: string, sent: object, comments: readonly Saying[]) =>
    contribute(nobody, {
      link,
      requestId: requestOf(part),
      receipt: `0000-0000-0000-000${part}`,
      copy: 1,
      language: comments[0]?.language ?? 'en',
      contribution: { comments, group: null, members: null, name: '', mayBeNamed: false, replyTo: '', ...sent },
    });
  await send(1, await secretOf(nobody, INVITED.carer), { mayBeNamed: true }, [
    saying(recruiting, {
      kind: 'concern',
      words:
        'Mae’r hyfforddiant gyda’r nos, a does neb i warchod y plant. Fyddech chi’n ei gynnig ar fore Sadwrn hefyd?',
      language: 'cy',
      view: 'carerOwn',
    }),
  ]);
  await send(2, await secretOf(nobody, INVITED.forum), { members: 38, mayBeNamed: true }, [
    saying(recruiting, {
      kind: 'suggestion',
      words: 'Pair each new family with one of ours for the first year. Nobody can learn this from a course alone.',
    }),
    saying(writing, { kind: 'support', words: 'A letter within ten days would be a great change.' }),
  ]);
  const code = await openLinkCode(nobody.sql, consultationId);
  await send(3, code, { group: 'other' }, [
    saying(writing, { kind: 'question', words: 'Will the letter say who decided, and how to go further?' }),
  ]);
  await send(4, code, { group: 'serviceUsers' }, [
    saying('', {
      about: 'plan',
      kind: 'support',
      words: 'Da gweld cynllun mewn iaith y gallwn ei deall.',
      language: 'cy',
    }),
  ]);
}

const saying = (aboutId: string, said: Partial<Saying> & Pick<Saying, 'words'>): Saying => ({
  about: 'action',
  aboutId,
  kind: null,
  part: '',
  quote: '',
  quoteStart: null,
  language: 'en',
  view: 'mine',
  ...said,
});

/** The secret of an invitation's link, as it stands in the letter. */
async function secretOf({ prisma }: Context, invited: number): Promise<string> {
  const { personId } = await prisma.invitation.findUniqueOrThrow({ where: { id: exampleId('invitation', invited) } });
  const letter = await prisma.mail.findFirstOrThrow({ where: { personId, kind: 'consultationInvitation' } });
  return (letter.params as { readonly secret: string }).secret;
}

const MINUTE = `Eleven foster carers came, and two who are thinking of it.
The allowance was said to come late, three times since the summer. Families nearly gave up because of it.
Several said that they were glad to be asked before the plan is agreed.`;

/** A meeting is recorded, and what was said there of the first action is a comment. */
async function meet({ as, on, requestOf, leadId, ...of }: Doing): Promise<void> {
  const { consultationId, actionIds } = of;
  const lead = await as(leadId);
  await recordMeeting(lead, {
    consultationId,
    requestId: requestOf(1),
    body: 'Maes Gwenith Foster Carers’ Association',
    on,
    place: 'Gwenith Institute',
    language: 'en',
    minute: MINUTE,
    groups: [
      { group: 'carers', count: 11 },
      { group: 'other', count: 2 },
    ],
  });
  const { meetings } = await contributedTo(lead, consultationId);
  const said = 'The allowance was said to come late, three times since the summer.';
  const start = MINUTE.indexOf(said);
  await splitMinute(lead, {
    consultationId,
    ofId: meetings[0]?.id ?? '',
    requestId: requestOf(2),
    start,
    end: start + said.length,
    about: 'action',
    aboutId: actionIds[0] ?? '',
    kind: 'concern',
    group: 'carers',
  });
}

/** One comment is taken in hand, one answered; somebody else lets the answer be read. */
async function answer({ as, requestOf, leadId, secondId, consultationId }: Doing): Promise<void> {
  const [lead, second] = await Promise.all([as(leadId), as(secondId)]);
  const { comments } = await contributedTo(lead, consultationId);
  const [ofCarer, ofForum] = comments.map(({ id }) => id);
  await considerComment(lead, { commentId: ofCarer ?? '', requestId: requestOf(1), duplicateOfId: null });
  const commentId = ofForum ?? '';
  await answerComment(lead, {
    commentId,
    requestId: requestOf(2),
    outcome: 'notChanged',
    reasonEn:
      'We would like to, and have asked the Association how many of its families could. The plan says so once we know.',
    reasonCy:
      'Hoffem wneud hynny, ac rydym wedi gofyn i’r Gymdeithas faint o’i theuluoedd a allai. Bydd y cynllun yn dweud hynny pan fyddwn yn gwybod.',
    changes: [],
  });
  for (const [part, of] of [
    [3, 'comment'],
    [4, 'answer'],
  ] as const)
    await releaseComment(second, { commentId, requestId: requestOf(part), of });
}

async function contributedTo({ sql }: Context, consultationId: string): Promise<Contributions> {
  const [row] = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Contributions" WHERE "consultationId" = ${consultationId}::uuid`;
  const found = row && (await readWhole<Contributions>(sql, storedContributions, row.id));
  if (!found) throw new NotFoundError();
  return found;
}

/** All that happens to a consultation, each on a day. */
export const consulted = { open, contribute: contributeAll, meet, answer } as const;
