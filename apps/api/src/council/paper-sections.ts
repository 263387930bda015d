import { path } from '@cynllun/domain/aggregate/path';
import { assessments, linkOf } from '@cynllun/domain/council/paper';
import type { CouncilPaper } from '@cynllun/domain/plan/plan';
import { isBlank, isWordless, type Text } from '@cynllun/domain/text/text';
import type { Block, Heading, Line, Said } from '../documents/content.ts';
import { paragraph, plain, quiet } from '../documents/words.ts';
import type { PlanWords } from '../submission/content/plan-words.ts';
import { dates, gapPairs, holds } from '../submission/content/version-summary.ts';
import type { OpenedVersion } from '../submission/open-version.ts';

const heading = (level: Heading['level'], words: string): Heading => ({ kind: 'heading', level, line: plain(words) });

/** A text of the paper, or that nobody has written it yet. */
function written({ t, said }: PlanWords, text: Text): Said {
  const line = said(text);
  return paragraph(line.length === 0 ? quiet(plain(t('council:paper.notWritten'))) : line);
}

/** The resolution sought, and whether and from when the paper is public. */
export function resolutionBlocks(words: PlanWords, paper: CouncilPaper, publicOn: string | null): readonly Block[] {
  const { t } = words;
  const publicity = paper.exempt
    ? t('council:paper.exempt')
    : publicOn === null
      ? ''
      : t('council:paper.publicFrom', { on: publicOn });
  return [
    ...(publicity === '' ? [] : [{ kind: 'notice' as const, blocks: [paragraph(plain(publicity))] }]),
    heading(1, t('council:parts.resolution')),
    written(words, paper.resolution),
  ];
}

/** The plan at its version in brief. Who sent it is not said: the paper is public. */
export function summaryOf(words: PlanWords, { version, plan }: OpenedVersion): readonly Block[] {
  const { t, field, format } = words;
  const fact = (name: string, line: Line) => ({ name: plain(name), says: [paragraph(line)] });
  return [
    heading(1, t('council:paper.summary')),
    paragraph(field(plan.introduction, path('plan', plan.id, 'introduction'))),
    {
      kind: 'pairs',
      pairs: [
        fact(t('reading:summary.review'), field(plan.review.name, path('review', plan.review.id, 'name'))),
        fact(t('council:paper.sentOn'), plain(version.on === '' ? '' : format.dateWithDay(version.on))),
        ...holds(words),
        ...dates(words),
        fact(t('council:paper.fingerprint'), plain((version.hash.match(/.{1,8}/g) ?? []).join(' '))),
      ],
    },
  ];
}

/** The gaps that were left open in the version, each with its reason; or that there are none. */
export const explainedBlocks = (words: PlanWords, { gaps }: OpenedVersion): readonly Block[] => [
  heading(1, words.t('council:paper.gaps')),
  gaps.length === 0 ? paragraph(plain(words.t('council:paper.noGaps'))) : gapPairs(words, gaps),
];

export const commentBlocks = (words: PlanWords, paper: CouncilPaper): readonly Block[] => [
  heading(1, words.t('council:parts.finance')),
  written(words, paper.financeComments),
  heading(1, words.t('council:parts.legal')),
  written(words, paper.legalComments),
];

/** Each in words, or where it stands, or both. */
export function assessmentBlocks(words: PlanWords, paper: CouncilPaper): readonly Block[] {
  const { t } = words;
  return [
    heading(1, t('council:parts.assessments')),
    ...assessments.flatMap((name): readonly Block[] => {
      const link = paper[linkOf(name)].trim();
      return [
        heading(2, t(`council:parts.${name}`)),
        ...(isBlank(link) || !isWordless(paper[name]) ? [written(words, paper[name])] : []),
        ...(isBlank(link) ? [] : [paragraph([{ words: `${t('council:read.stands')} ` }, { words: link }])]),
      ];
    }),
  ];
}

/** What scrutiny recommended, each with the reply. */
export function scrutinyBlocks(words: PlanWords, paper: CouncilPaper): readonly Block[] {
  const { t } = words;
  const { scrutinyRecommendations } = paper;
  return [
    heading(1, t('council:parts.scrutiny')),
    ...(scrutinyRecommendations.length === 0
      ? [paragraph(plain(t('council:paper.scrutinyNone')))]
      : scrutinyRecommendations.flatMap(({ recommendation, reply }, index): readonly Block[] => [
          heading(2, t('council:scrutiny.one', { number: index + 1 })),
          {
            kind: 'pairs',
            pairs: [
              { name: plain(t('council:paper.recommendation')), says: [written(words, recommendation)] },
              { name: plain(t('council:scrutiny.reply')), says: [written(words, reply)] },
            ],
          },
        ])),
  ];
}
