import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { BOX, cleanWords, withEachString } from './clean.ts';
import type { DocumentContent } from './content.ts';
import { fontNames, onlyShown, readFonts } from './fonts.ts';
import { NotHere } from './not-made.ts';

/** How often a document is set again without what its last setting says no font can show. */
const SETTINGS = 8;

/**
 * A document as tagged PDF/UA-1, with its language, title and bookmarks. Everything that people wrote goes in as data, so
 * nothing of it is taken for Typst.
 * @throws NotHere where this machine has no program for it
 */
export async function buildPdf(content: DocumentContent): Promise<Uint8Array> {
  const compiler = await loadCompiler();
  const fonts = readFonts();
  const shown = onlyShown(fonts);
  const typst = compiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  const layout = readFileSync(new URL('document.typ', import.meta.url), 'utf8');
  let words = withEachString(content, (each) => shown(cleanWords(each)));
  for (let setting = 1; ; setting += 1) {
    try {
      return set(typst, layout, words);
    } catch (error) {
      const unshown = unshownIn(error);
      if (unshown === null || setting === SETTINGS) throw error;
      words = withEachString(words, (each) => each.replaceAll(unshown, BOX));
    }
  }
}

async function loadCompiler(): Promise<typeof NodeCompiler> {
  try {
    return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler;
  } catch (error) {
    throw new NotHere(error);
  }
}

function set(typst: NodeCompiler, layout: string, content: DocumentContent): Uint8Array {
  const inputs = { data: JSON.stringify({ ...content, fonts: fontNames }) };
  const compiled = typst.compile({ mainFileContent: layout, inputs });
  if (compiled.result === null) {
    const error = compiled.takeDiagnostics();
    throw new Error(`The layout of documents does not compile: ${JSON.stringify(error?.shortDiagnostics)}`);
  }
  return typst.pdf(compiled.result, { pdfStandard: 'ua-1' });
}

/** What a refusal says that no font can show, or that no document may hold; null where it says something else. */
function unshownIn(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  const [, named] =
    /the text `"(.+?)"` could not be displayed/s.exec(message.replaceAll('\\"', '"')) ??
    /disallowed codepoint `"(.+?)"`/s.exec(message.replaceAll('\\"', '"')) ??
    [];
  if (named === undefined) return null;
  // As Rust writes a character that it does not show.
  return named.replaceAll(/\\+u\{([\da-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
