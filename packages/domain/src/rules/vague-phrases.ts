import type { Language } from '../text/language.ts';

/**
 * Words that no one can check, as people write them. An apostrophe stands for any apostrophe, a space for any spacing,
 * a circumflex may be left out. Welsh words stand in each form that the words before them give them.
 */
export const vaguePhrases: Readonly<Record<Language, readonly string[]>> = {
  en: phrases(`
    ongoing, on-going, on going, rolling programme,
    as appropriate, where appropriate, if appropriate, when appropriate,
    as required, where required, if required, when required, wherever appropriate, if needed, when needed,
    where possible, wherever possible, whenever possible, as far as practicable, as far as is practicable, if possible, when possible, as far as possible, where practicable,
    where necessary, as necessary, if necessary, when necessary, where needed, as needed, as and when,
    as soon as possible, as soon as practicable, asap, a.s.a.p, in due course, from time to time,
    where resources allow, when resources allow,
    tbc, tba, tbd, t.b.c, t.b.a, t.b.d, to be confirmed, to be agreed, to be decided, to be determined, to be announced,
    to be arranged, not yet known, not yet agreed, not yet decided
  `),
  cy: phrases(`
    parhaus, barhaus, pharhaus, yn parhau, rhaglen dreigl,
    fel y bo'n briodol, fel bo'n briodol, fel sy'n briodol, lle bo'n briodol, lle y bo'n briodol, pan fo'n briodol,
    os yw'n briodol, os yn briodol, fel y bo'n addas, lle bo'n addas,
    lle bo modd, ble bo modd, lle mae modd, lle y bo modd, lle bynnag y bo modd, os bo modd, os yw'n bosibl,
    os yn bosibl, lle bo'n bosibl, lle bo'n bosib, lle y bo'n bosibl, lle bo hynny'n bosibl,
    cyn belled â phosibl, cyn belled ag y bo modd, hyd y gellir, hyd y bo modd,
    lle bo'n ymarferol, lle y bo'n ymarferol, pan fo modd, lle bo hynny'n briodol, yn ôl y gofyn,
    lle bo angen, lle y bo angen, fel y bo angen, os bydd angen, os oes angen, pan fo angen, yn ôl yr angen,
    yn ôl y galw, lle bo'n angenrheidiol, fel y bo'n angenrheidiol,
    cyn gynted â phosibl, cyn gynted â phosib, cyn gynted ag y bo modd, cyn gynted ag sy'n bosibl,
    o bryd i'w gilydd, maes o law, os bydd adnoddau yn caniatáu, os bydd adnoddau'n caniatáu,
    i'w gadarnhau, i'w chadarnhau, i'w cadarnhau, i'w gytuno, i'w chytuno, i'w cytuno, i'w benderfynu,
    i'w phenderfynu, i'w penderfynu, i'w bennu, i'w phennu, i'w pennu, i'w drefnu, i'w threfnu, i'w trefnu,
    heb ei gadarnhau, heb ei bennu, heb ei benderfynu, tbc, tba, tbd, asap
  `),
};

function phrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim());
}
