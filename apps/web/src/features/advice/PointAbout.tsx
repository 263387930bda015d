import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { AdvicePoint } from '@cynllun/domain/advice/advice';
import { isBlank } from '@cynllun/domain/text/text';
import { focusField } from '../../shared/form/field.ts';
import { useDraftingLanguage } from '../../shared/plan/source/usePlan.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { anchorPath, readField } from './anchors.ts';
import { useWhere } from './useWhere.ts';

interface PointAboutProps {
  readonly point: AdvicePoint;
  /** The version does not stand beside it. */
  readonly isAlone?: boolean;
}

/** What a point is about: where it stands in the version, with the words that are quoted. */
export function PointAbout({ point, isAlone = false }: PointAboutProps) {
  const { t } = useTranslation('advising');
  const language = useLanguage();
  const draftingLanguage = useDraftingLanguage();
  const where = useWhere()(point);
  const written = readField(point.field).language ?? draftingLanguage;
  const isThere = point.entity !== '' && !isAlone;
  return (
    <About>
      {isThere ? (
        <Button
          size="small"
          variant="text"
          onClick={() => focusField(anchorPath(point))}
          aria-label={`${where}: ${t('points.open')}`}
        >
          {where}
        </Button>
      ) : (
        <span>{where}</span>
      )}
      {!isBlank(point.quote) && (
        <blockquote lang={written === language ? undefined : written}>{point.quote}</blockquote>
      )}
    </About>
  );
}

const About = styled('div')(({ theme }) => ({
  fontSize: '0.8125rem',
  color: theme.vars.palette.colours.quiet,
  '& > button': { marginInlineStart: '-0.5rem', textAlign: 'start' },
  '& > blockquote': {
    margin: '0.25rem 0 0',
    paddingInlineStart: '0.75rem',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    borderInlineStart: `3px solid ${theme.vars.palette.colours.primary}`,
  },
}));
