import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A PDF of one page that says some words of Latin letters, in a compressed stream. */
export function pdfSaying(words: string): Uint8Array {
  const escaped = words.replaceAll(/[\\()]/g, String.raw`\$&`);
  const stream = deflateSync(Buffer.from(`BT /F1 12 Tf 20 100 Td (${escaped}) Tj ET`, 'latin1'));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((said, index) => `${index + 1} 0 obj\n${said}\nendobj\n`);
  return Buffer.from(`%PDF-1.7\n${objects.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

/** A Word document that says some words. */
export const docxSaying = (words: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8('<Relationships/>'),
    'word/document.xml': strToU8(`<w:document><w:body><w:p><w:t>${words}</w:t></w:p></w:body></w:document>`),
  });
