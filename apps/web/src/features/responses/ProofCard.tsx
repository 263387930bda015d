import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Card, Pair, Pairs, Quiet } from '../../shared/layout/Card.tsx';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { useNameOf } from '../../shared/review/useNameOf.ts';
import { DownloadResponse } from './DownloadResponse.tsx';
import { Fingerprint } from '../../shared/version/Fingerprint.tsx';
import type { Issued } from '../../shared/version/response/wholeResponse.ts';
import { TextIn } from '../../shared/words/TextIn.tsx';
import type { Draft } from './versionResponses.ts';

interface ProofCardProps {
  readonly response: Issued;
  /** Every response to the same version. */
  readonly responses: readonly Issued[];
  /** Of the team, who answer. */
  readonly draft: Draft | null;
}

/** What a response is about, who agreed to it and by which letter, and its fingerprint. */
export function ProofCard({ response, responses, draft }: ProofCardProps) {
  const { t } = useTranslation('responses');
  const nameOf = useNameOf();
  const { id: planId, review } = usePlan();
  const { version, on, by, hash, agreements } = response;
  const others = responses.filter(({ id }) => id !== response.id);
  const address = `/versions/${planId}/${version}`;
  return (
    <Card title={t('card.title')}>
      <Stacked>
        <Pair name={t('card.about')}>
          <p>
            <TextIn text={review.name} />
          </p>
          <p>
            <AppLink to={address}>{t('card.read', { version })}</AppLink>
          </p>
        </Pair>
        <Pair name={t('card.issued')}>{t('card.issuedBy', { on, name: by?.name ?? t('nobody') })}</Pair>
        <Pair name={t('card.agreed')}>
          {agreements.map((agreement) => (
            <div key={agreement.organisation.id}>
              <p>
                <b>{nameOf(agreement.organisation)}</b>
              </p>
              <p>
                <AgreementWords agreement={agreement} />
              </p>
            </div>
          ))}
        </Pair>
        <Pair name={t('card.fingerprint')}>
          <Fingerprint hash={hash} />
        </Pair>
        {others.length > 0 && (
          <Pair name={t('card.others')}>
            {others.map(({ id, number, on: day, supersededById }) => (
              <p key={id}>
                <AppLink to={`${address}/response?response=${number}`}>
                  {t(supersededById === null ? 'card.standing' : 'card.earlier', { number, on: day })}
                </AppLink>
              </p>
            ))}
          </Pair>
        )}
      </Stacked>
      <Quiet>{t('card.meaning')}</Quiet>
      <Screened>
        <Buttons>
          {draft !== null && response.supersededById === null && response.points.length > 0 && (
            <ButtonLink variant="contained" to={`/plans/${planId}/replies`}>
              {t('links.replies')}
            </ButtonLink>
          )}
          <Button variant={draft === null ? 'contained' : 'outlined'} onClick={() => window.print()}>
            {t('card.print')}
          </Button>
          <DownloadResponse id={response.id} />
        </Buttons>
      </Screened>
    </Card>
  );
}

function AgreementWords({ agreement: { on, letter } }: { readonly agreement: Issued['agreements'][number] }) {
  const { t } = useTranslation('responses');
  if (letter === '') return on === null ? null : t('card.agreedOn', { on });
  return on === null ? t('card.byLetterWithoutDay', { letter }) : t('card.byLetter', { on, letter });
}

/** There is no room for two columns beside what is read. */
const Stacked = styled(Pairs)({ '&& > div': { gridTemplateColumns: 'minmax(0, 1fr)' } });

/** What can be done is not on paper. */
const Screened = styled('div')({ marginBlockStart: '1rem', '@media print': { display: 'none' } });
