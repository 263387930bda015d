/** What words say of how sure money is. Nothing counts as confirmed unless it says so, and nothing takes it back [S14]. */

/** Conditions, each up to where its clause ends: what they hang on is no purpose of the money. */
const CONDITIONS =
  /\b(?:subject to|pending|awaiting|if|unless|until|depend(?:ent|ing|s) (?:up)?on|conditional (?:up)?on|provided(?: that)?|(?:once|when) (?:it is |they are )?(?:approved|agreed|confirmed|secured)|yn amodol ar|(?:yn )?(?:ddibynnol|dibynnu) ar|yn aros am|os|oni bai|hyd nes)\b(?:(?! {2})[^,;\n])*/giu;
const NOT_CONFIRMED =
  /\b(?:(?:(?:has|have|is|are) )?(?:not|never|yet) (?:yet |been |to be )*(?:confirmed|agreed|secured|approved|identified|known|funded)|unconfirmed|unapproved|unfunded|unsecured|to be (?:confirmed|agreed|approved|identified|determined|decided|found|sought|secured)|tb[acd]|provisional(?:ly)?|proposed|requested|applied for|sought|anticipated|indicative|potential(?:ly)?|possibl[ey]|in principle|heb (?:ei|eu) (?:gadarnhau|cadarnhau|gytuno|cytuno|gymeradwyo|cymeradwyo|sicrhau)(?: eto)?|i'w (?:gadarnhau|cadarnhau|gytuno|cytuno|gymeradwyo|benderfynu)|dros dro|arfaethedig|gofynnwyd am|ceisir|mewn egwyddor|posib(?:l|iadau)?|o bosibl)\b/giu;
const CONFIRMED =
  /\b(?:confirmed|agreed|approved|secured|wedi(?:'i|'u| ei| eu) (?:gadarnhau|cadarnhau|gytuno|cytuno|chymeradwyo|gymeradwyo))\b/giu;
const ASKED_FOR =
  /\b(?:bids?|bidding|growth|appl(?:ication|ied|ying)|proposals?|requests?|c?g?ais|ceisiadau|cynnig twf)\b/iu;
/** Words that take `confirmed` back, wherever they stand beside it. */
const TAKEN_BACK =
  /\b(?:not|no|never|nor|neither|yet|still|once|when|whether|await\w*|part|partly|partially|half|some|of which|o'r rhain|hanner|expect\w*|likely|hop(?:ed|ing)|nid|nad|nac|na|ddim|heb|pan|unwaith|i'w|rhannol|disgwyl\w*)\b|n't\b|\?/iu;

/** Phrases that are read as how sure the money is, and are no purpose or source of it. */
export const SURENESS: readonly RegExp[] = [CONDITIONS, NOT_CONFIRMED, CONFIRMED];

/** Whether the words say that the money is confirmed, or that it is not; null where they do not say. */
export function confirmedIn(words: string): boolean | null {
  if (saysNotConfirmed(words) || ASKED_FOR.test(words)) return false;
  return words.search(CONFIRMED) >= 0 ? true : null;
}

/** Words that say it is not confirmed also say why, or what it hangs on, which no field holds. */
export const saysNotConfirmed = (words: string): boolean =>
  words.search(CONDITIONS) >= 0 ||
  words.search(NOT_CONFIRMED) >= 0 ||
  (words.search(CONFIRMED) >= 0 && TAKEN_BACK.test(words));
