import { Global } from '@emotion/react';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../review/useNameOf.ts';
import { useText } from '../../words/useText.ts';
import { usePlan, usePlanView } from '../source/usePlan.ts';

interface PageStylesProps {
  /** Which plan it is, of what day. */
  readonly state: string;
}

/**
 * Paper: A4, ink on white whatever the screen's colours, with whose plan it is above and which page below. The grid of
 * actions has pages of its own, which lie across.
 */
export function PageStyles({ state }: PageStylesProps) {
  const { t } = useTranslation('reading');
  const nameOf = useNameOf();
  const { authority } = usePlanView();
  const { review } = usePlan();
  const head = inCss([nameOf(authority), useText()(review.name).words].filter(Boolean).join(' · '));
  const foot = inCss(`${t('title')} · ${state}`);
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
        @page across { size: A4 landscape; }
        @media print {
          :root { color-scheme: only light; }
          html { font-size: 9pt; }
          body, body * { color: #000 !important; background: transparent !important; border-color: #999 !important; }
          html, body { background: #fff !important; }
          main, main > * { padding: 0 !important; max-inline-size: none !important; }
          h2, h3, h4, caption { break-after: avoid; }
          tr { break-inside: avoid; }
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
