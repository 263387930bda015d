import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Quoting, QuotedPassage } from '../../shared/plan/document/passages.tsx';
import { anchorOf, numberedPoints } from '../../shared/version/response/points.ts';
import { pointAnchor } from '../../shared/version/response/PointSaid.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import type { AnswerToVersion } from './askForVersion.ts';

/** What the response to a version quotes of it, with the way to each point. */
export function useQuoting(planId: string, number: number, response: AnswerToVersion | undefined): Quoting {
  const navigate = useNavigate();
  const language = useLanguage();
  return useMemo(() => {
    const quoted = numberedPoints(response?.points ?? []).flatMap(({ number: of, point }) => {
      if (point.quote === '' || point.start === null) return [];
      const { path, language: written } = anchorOf(point);
      const passage: QuotedPassage = {
        id: point.id,
        number: of,
        start: point.start,
        words: point.quote,
        language: written,
      };
      return [{ path, passage }];
    });
    const passages = Map.groupBy(quoted, ({ path }) => path);
    return {
      passages: new Map([...passages].map(([path, all]) => [path, all.map(({ passage }) => passage)])),
      onOpen: (id) => void navigate(inLanguage(language, `/versions/${planId}/${number}/response#${pointAnchor(id)}`)),
    };
  }, [navigate, language, planId, number, response]);
}
