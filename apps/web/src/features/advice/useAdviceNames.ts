import { useTranslation } from 'react-i18next';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import type { AdviceText } from '@cynllun/domain/advice/advice';
import { path } from '@cynllun/domain/aggregate/path';
import { isErased, readField } from '@cynllun/domain/history/row';
import type { Subject, Value } from '../../shared/plan/changes/lines.ts';
import { wordsOfName, type Gone, type Names } from '../../shared/plan/changes/useNames.ts';
import { useDraftingLanguage, usePlanView } from '../../shared/plan/source/usePlan.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { useAbout } from '../../shared/version/response/useAbout.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { useSay } from '../../shared/words/useSay.ts';
import type { Quote } from '../../shared/words/useQuote.ts';
import { useNoun } from '../../shared/writing/noun.ts';
import { numberOf, useAdvice, useAdviceView } from './useAdvice.ts';
import { usePartName } from './usePartName.ts';

/** What everything in the history of advice is called, also what it has no longer. */
export function useAdviceNames(gone: readonly Gone[]): Names {
  const { t } = useTranslation(['advising', 'history', 'advice']);
  const say = useSay();
  const { id: adviceId, texts } = useAdvice();
  const { inspectorates } = useAdviceView().standing;
  const draftingLanguage = useDraftingLanguage();
  const nameOf = useNameOf();
  const partName = usePartName();
  const addresses = useNoun().useAddresses();
  const value = useValue();
  const textOf = textsById(texts);

  /** Of several responses to a version, which one it is in. */
  const inText = (what: string, text: AdviceText) =>
    texts.length > 1 ? t('advising:history.inText', { what, number: text.number ?? 0 }) : what;
  const named = ({ entity, id }: Subject, quote: Quote): string => {
    const what = say(`history:thing.${entity}`);
    const name = wordsOfName(gone.find((one) => one.id === id)?.name, draftingLanguage, quote);
    return name === '' ? what : t('history:named', { what, name });
  };
  const what = (subject: Subject, quote: Quote): string => {
    const { id } = subject;
    const text = textOf.get(id);
    if (text === undefined) return named(subject, quote);
    const judgement = text.judgements.find((one) => one.id === id);
    if (judgement?.question) {
      const question = t(`advice:question.${judgement.question}`);
      return inText(`${partName(judgement.recommendationId || null)}: ${question}`, text);
    }
    if (text.points.some((one) => one.id === id))
      return inText(t('advising:place.point', { number: numberOf(text, id) }), text);
    return t('advising:history.text', { number: text.number ?? 0 });
  };
  const deed = ({ id }: Subject, quote: Quote): string | null => {
    const text = textOf.get(id);
    if (text?.responses.some((one) => one.id === id)) return t('advising:history.issued', { number: text.number ?? 0 });
    const agreement = text?.agreements.find((one) => one.id === id);
    if (text === undefined || agreement === undefined) return null;
    const inspectorate = value('inspectorateAgreement', 'organisationId', agreement.organisationId, quote);
    return inText(t('advising:check.agreed', { inspectorate }), text);
  };
  const field = (entity: string, key: string) => say(`advice:fields.${entity}.${readField(key).name}`);
  const where = (subject: Subject, key: string, quote: Quote): string => {
    const name = what(subject, quote);
    if (subject.entity !== 'judgement') return `${name}, ${field(subject.entity, key)}`;
    // A question is answered without more, and reasons follow it without a comma.
    return key === 'answer' ? name : `${name} ${field(subject.entity, key)}`;
  };
  return {
    aggregate: adviceAggregate,
    isThere: (id) => id === adviceId || textOf.has(id),
    what,
    where,
    address: ({ entity, id }, key) => {
      const text = textOf.get(id);
      const isDrafted = text !== undefined && text === texts.at(-1) && !text.isFrozen;
      const isWritten = entity === 'judgement' || entity === 'advicePoint';
      return isDrafted && isWritten ? addresses.ofField(path(entity, id, key)) : null;
    },
    field,
    value,
    begun: t('advising:history.begun'),
    deed,
    writer: ({ id, name }) => {
      if (name === null) return t('history:write.erasedPerson');
      const of = inspectorates.find(({ people }) => people.some((one) => one.id === id));
      return of === undefined ? name : t('advising:history.writer', { name, inspectorate: nameOf(of.organisation) });
    },
    told,
  };
}

/** Each thing of each text, and the text that has it. */
const textsById = (texts: readonly AdviceText[]): ReadonlyMap<string, AdviceText> =>
  new Map(
    texts.flatMap((text) =>
      [text, ...text.judgements, ...text.points, ...text.agreements, ...text.responses].map(
        ({ id }) => [id, text] as const,
      ),
    ),
  );

/** Hashes and places say nothing to a person; where a point is anchored is one answer of three fields. */
function told(entity: string, values: readonly Value[]): readonly Value[] {
  if (entity === 'writtenResponse') return [];
  const anchor = Object.fromEntries(values.map(({ field, before, after }) => [field, after ?? before]));
  return values.flatMap((one): readonly Value[] => {
    if (silent.includes(one.field)) return [];
    return entity === 'advicePoint' && one.field === 'entityId' ? [{ ...one, before: null, after: anchor }] : [one];
  });
}

const silent = ['entity', 'field', 'start', 'textHash', 'hash', 'organisationId', 'number'];

/** What a field of advice says, but for prose. */
function useValue(): Names['value'] {
  const { t } = useTranslation(['advice', 'history']);
  const { people } = useAdviceView().standing;
  const { inspectorates } = usePlanView();
  const draftingLanguage = useDraftingLanguage();
  const nameOf = useNameOf();
  const partName = usePartName();
  const about = useAbout();
  const format = useFormatter();
  const inWords: Readonly<Record<string, (value: string) => string | undefined>> = {
    answer: (answer) => t(`advice:answer.${answer as 'fully'}`),
    weight: (weight) => t(`advice:weight.${weight as 'toConsider'}`),
    recommendationId: partName,
    organisationId: (id) => inspectorates.filter((one) => one.id === id).map(nameOf)[0],
    personId: (id) => people.find((one) => one.id === id)?.name ?? undefined,
    on: format.date,
    number: (number) => format.number(Number(number)),
  };
  return (_, key, value, quote) => {
    if (value === null || value === undefined || value === '' || isErased(value)) return '';
    if (key === 'entityId' && typeof value === 'object')
      return about({ entity: '', entityId: '', field: '', ...value }) ?? t('history:goneLink');
    const say = inWords[key];
    if (say !== undefined) return say(String(value)) ?? t('history:goneLink');
    return quote({ words: String(value), language: draftingLanguage });
  };
}
