import { Global } from '@emotion/react';
import { useTranslation } from 'react-i18next';
import { usePlanView, useToday } from '../../shared/plan/usePlan.ts';
import { useFormatter, useLanguage } from '../../shared/words/useLanguage.ts';

/** Paper: A4, ink on white whatever the screen's colours, with whose plan it is above and the page below. */
export function PageStyles() {
  const { t } = useTranslation('panels');
  const { date } = useFormatter();
  const { root: plan, authority } = usePlanView();
  const name = useLanguage() === 'cy' ? authority.nameCy : authority.nameEn;
  const head = inCss(`${name} · ${plan.review.name}`);
  const foot = inCss(`${t('print.title')} · ${date(useToday())}`);
  return (
    <Global
      styles={`
        @page {
          size: A4;
          margin: 22mm 16mm 20mm;
          @top-left { content: ${head}; font: 9pt sans-serif; color: #000; }
          @bottom-left { content: ${foot}; font: 9pt sans-serif; color: #000; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #000; }
        }
        @media print {
          :root { color-scheme: only light; }
          html { font-size: 8.75pt; }
          body, body * { color: #000 !important; background: transparent !important; border-color: #999 !important; }
          html, body { background: #fff !important; }
          main, main > * { padding: 0 !important; max-inline-size: none !important; }
          h2, h3, h4, caption { break-after: avoid; }
          tr, dl > div { break-inside: avoid; }
          table th, table td { padding-block: 0.25rem !important; }
          thead { display: table-header-group; }
        }
      `}
    />
  );
}

/** A string for CSS, whatever is in it. */
const inCss = (text: string): string =>
  `"${text.replaceAll(/["\\\n\r\f<]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `)}"`;
