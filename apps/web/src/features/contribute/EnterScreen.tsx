import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isBlank } from '@cynllun/domain/text/text';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { useProblems } from '../../shared/form/problems.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Large } from './page.tsx';

/** Where the code of an open link is typed, from a poster. */
export function EnterScreen() {
  const { t } = useTranslation(['contribute', 'sending']);
  const language = useLanguage();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState(0);
  const isMissing = attempt > 0 && isBlank(code);
  const problems = useProblems(isMissing ? [{ field: 'code', key: 'sending:enter.required', params: {} }] : []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const typed = code.trim();
    if (typed !== '') void navigate(inLanguage(language, `/contribute/${encodeURIComponent(typed)}`));
  };
  return (
    <Large>
      <Screen title={t('title')}>
        <p>{t('sending:enter.intro')}</p>
        <Form onSubmit={submit} problems={problems} attempt={isMissing ? attempt : 0} isSending={false}>
          <TextField
            name="code"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            room={12}
            label={t('sending:enter.code')}
            hint={t('sending:enter.hint')}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <Buttons>
            <Button type="submit" variant="contained">
              {t('sending:enter.open')}
            </Button>
          </Buttons>
        </Form>
        <p>
          <AppLink to="/receipt">{t('toReceipt')}</AppLink>
        </p>
      </Screen>
    </Large>
  );
}
