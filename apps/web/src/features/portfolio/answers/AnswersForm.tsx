import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TextField } from '../../../shared/form/TextField.tsx';
import { inLanguage } from '../../../shared/words/language.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { placeOf, type Sought } from './sought.ts';

/** Looked for when asked. What is typed stays until the address changes by itself. */
export function AnswersForm({ sought }: { readonly sought: Sought }) {
  const { t } = useTranslation('answers');
  const navigate = useNavigate();
  const language = useLanguage();
  const { register, handleSubmit, reset } = useForm({ values: { words: sought.words } });
  const go = (to: Sought) => void navigate(inLanguage(language, placeOf(to)), { preventScrollReset: true });
  const clear = () => {
    reset({ words: '' });
    go({ words: '', like: null, page: 1 });
  };
  return (
    <Search
      onSubmit={handleSubmit(({ words }) => go({ ...sought, words, page: 1 }))}
      role="search"
      aria-label={t('title')}
    >
      <TextField {...register('words')} type="search" label={t('words')} hint={t('hint')} />
      <Commands>
        <Button type="submit" variant="contained">
          {t('search')}
        </Button>
        <Button onClick={clear}>{t('clear')}</Button>
      </Commands>
    </Search>
  );
}

const Search = styled('form')({ maxInlineSize: '46rem' });

const Commands = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', marginBlockStart: '0.75rem' });
