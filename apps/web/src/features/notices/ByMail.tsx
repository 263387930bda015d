import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { mailChoices, type MailChoice } from '@cynllun/domain/notices/notices';
import { graphql } from '../../generated/index.ts';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Paper } from '../../shared/layout/Screen.tsx';

const ChooseNoticeMail = graphql(`
  mutation ChooseNoticeMail($input: ChooseNoticeMailInput!) {
    chooseNoticeMail(input: $input) {
      __typename
      ... on NoticeMailChosen {
        notices {
          mail
        }
      }
      ...Problems
    }
  }
`);

/** How the reader is told by mail: saved as it is chosen, and stands so while it is sent. */
export function ByMail({ mail, isMailed }: { readonly mail: MailChoice; readonly isMailed: boolean }) {
  const { t } = useTranslation(['notices', 'errors']);
  const { send, problems, isSending } = useSend(ChooseNoticeMail);
  const [chosen, setChosen] = useState(mail);
  const choose = async (choice: MailChoice) => {
    setChosen(choice);
    if (await send({ mail: choice })) announce(t('notices:choice.saved'));
  };
  return (
    <Section as="section" aria-labelledby="by-mail">
      <Typography variant="h2" id="by-mail">
        {t('notices:choice.title')}
      </Typography>
      <p>{isMailed ? t('notices:choice.intro') : t('notices:choice.notMailed')}</p>
      <RadioField
        name="mail"
        label={t('notices:choice.legend')}
        options={mailChoices.map((value) => ({ value, label: t(`notices:choice.${value}`) }))}
        value={isSending ? chosen : mail}
        onChange={(choice) => {
          if (!isSending) void choose(choice);
        }}
      />
      <Refused problems={problems} />
    </Section>
  );
}

const Section = styled(Paper)({ marginBlockEnd: '1rem' });
