import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';

/**
 * What may stand in each element that the documents for Word have, in this order: the part of ECMA-376's schema (wml.xsd) that
 * they use. `|` stands between those of which any may come, again and again.
 */
const sequences: Readonly<Record<string, string>> = {
  document: 'body',
  body: 'p|tbl sectPr',
  p: 'pPr r|hyperlink|bookmarkStart|bookmarkEnd',
  r: 'rPr t|br|tab|fldChar|instrText|footnoteRef|endnoteRef|separator|continuationSeparator',
  hyperlink: 'r',
  pPr:
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens ' +
    'bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr',
  rPr: 'rStyle|rFonts|b|bCs|i|iCs|caps|smallCaps|strike|dstrike|noProof|vanish|color|spacing|w|kern|position|sz|szCs|highlight|u|shd|vertAlign|rtl|cs|lang',
  numPr: 'ilvl numId',
  pBdr: 'top left bottom right between bar',
  tbl: 'tblPr tblGrid tr',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblBorders: 'top left|start bottom right|end insideH insideV',
  tblCellMar: 'top left|start bottom right|end',
  tblGrid: 'gridCol',
  tr: 'trPr tc',
  trPr: 'cnfStyle|gridBefore|gridAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden',
  tc: 'tcPr p|tbl',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tcMar: 'top left|start bottom right|end',
  tcBorders: 'top left|start bottom right|end insideH insideV',
  sectPr:
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols vAlign titlePg bidi docGrid',
  ftr: 'p|tbl',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  rPrDefault: 'rPr',
  pPrDefault: 'pPr',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
};

/** Those with one at least, and what they end with. */
const ends: Readonly<Record<string, string>> = { tc: 'p', tr: 'tc', body: 'sectPr' };

interface Element {
  readonly name: string;
  /** How far in its sequence it has come. */
  at: number;
  last: string;
}

/** Where a document for Word is otherwise than its schema has it: `file: parent > child`. Elements of other schemas are left. */
export function problemsOfDocx(bytes: Uint8Array): readonly string[] {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /^word\/(document|styles|footer\d+)\.xml$/.test(name),
  );
  return files.flatMap(([name, content]) => problemsIn(strFromU8(content)).map((one) => `${name}: ${one}`));
}

function problemsIn(xml: string): string[] {
  const problems: string[] = [];
  const open: Element[] = [];
  const parser = new Parser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('openTag', (tag) => {
    const name = tag.replace(/^w:/, '');
    const parent = open.at(-1);
    const sequence = sequences[parent?.name ?? '']?.split(' ');
    if (parent !== undefined && sequence !== undefined) {
      const at = sequence.findIndex((one) => one.split('|').includes(name));
      if (at < parent.at) problems.push(`${parent.name} > ${name}`);
      [parent.at, parent.last] = [Math.max(at, 0), name];
    }
    open.push({ name, at: 0, last: '' });
  });
  parser.on('closeTag', () => {
    const closed = open.pop();
    const end = closed && ends[closed.name];
    if (closed !== undefined && end !== undefined && closed.last !== end)
      problems.push(`${closed.name} ends otherwise`);
  });
  parser.parse(xml);
  return problems;
}
