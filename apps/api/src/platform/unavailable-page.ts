import { languages } from '@cynllun/domain/text/language';
import { translator } from '@cynllun/messages/translator';

/** A page that says, in both languages, that the database does not answer. */
export async function unavailablePage(): Promise<string> {
  const words = await translator();
  const paragraphs = languages.map((language) => {
    const t = words.getFixedT(language, 'errors');
    return `<p lang="${language}">${t('unavailable')}</p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cynllun</title><main>${paragraphs.join('')}</main></html>`;
}
