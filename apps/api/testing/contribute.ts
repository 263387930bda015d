import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { testApi } from './api.ts';
import { aConsultingAuthority, open, type ConsultingAuthority } from './consultation.ts';
import { send } from './send.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** A consultation that is open, with the secret of its invitation's link and the code of its open one. */
export interface OpenedConsultation extends ConsultingAuthority {
  readonly secret: string;
  readonly code: string;
  readonly actionId: string;
}

export async function anOpenedConsultation(
  api: Api,
  parts: Parameters<typeof aConsultingAuthority>[1] = {},
  publishedOn: string | null = null,
): Promise<OpenedConsultation> {
  const own = await aConsultingAuthority(api, parts);
  await api.prisma.review.update({
    where: { id: own.reviewId },
    data: { publishedOn: publishedOn === null ? null : new Date(publishedOn) },
  });
  const answer = await open(api, own);
  if (answer.__typename !== 'ConsultationOpened') throw new Error(JSON.stringify(answer));
  const { personId } = await api.prisma.invitation.findUniqueOrThrow({ where: { id: own.invitationId } });
  const letter = await api.prisma.mail.findFirstOrThrow({ where: { personId, kind: 'consultationInvitation' } });
  const { secret } = letter.params as { readonly secret: string };
  const { openLinkCode: code } = await api.ask<{ openLinkCode: string }>(
    own.people.lead,
    'query ($id: ID!) { openLinkCode(consultationId: $id) }',
    { id: own.consultationId },
  );
  const action = await api.prisma.action.findFirstOrThrow({
    where: { planId: own.planId },
    orderBy: { position: 'asc' },
  });
  return { ...own, secret, code, actionId: action.id };
}

export const saying = (aboutId: string, more: object = {}) => ({
  about: 'action',
  aboutId,
  kind: 'concern',
  part: '',
  quote: '',
  quoteStart: null,
  words: 'Mae chwe wythnos yn amser hir.',
  language: 'cy',
  view: 'carerOwn',
  ...more,
});

/** What is sent from the page, as somebody who is not signed in; a code of a receipt of its own. */
export function contribution(link: string, comments: readonly object[], more: object = {}) {
  const receipt = randomUUID()
    .replaceAll(/[-ilou]/g, '0')
    .slice(0, 16)
    .toUpperCase();
  return { link, receipt, copy: 1, language: 'cy', comments, name: '', mayBeNamed: false, replyTo: '', ...more };
}

export const contribute = (api: Api, input: object, personId: string | null = null) =>
  send(api, personId, 'contribute', input, '... on Contributed { receipt }');

/** What the team makes of a comment, and that a second person has released it all. */
export async function answerAndRelease(api: Api, commentId: string, outcome: 'changed' | 'notChanged' = 'changed') {
  const answerId = randomUUIDv7();
  const on = new Date('2026-11-24');
  const reason = { original: 'en', en: 'Someone now rings.', cy: 'Mae rhywun yn ffonio nawr.', madeFrom: null };
  await api.prisma.commentAnswer.create({ data: { id: answerId, commentId, outcome, reason, on } });
  const release = { commentId, redactions: 0, on };
  await api.prisma.commentRelease.create({ data: { id: randomUUIDv7(), ...release, of: 'comment' } });
  await api.prisma.commentRelease.create({ data: { id: randomUUIDv7(), ...release, of: 'answer', answerId } });
  return answerId;
}
