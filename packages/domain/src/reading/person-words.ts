/** Words that make a name a post, in English and Welsh, folded. */
const POST_WORDS =
  'manager managers officer officers head heads director directors lead leads leader chair chairman chairwoman chairperson chairs coordinator co-ordinator co-ordinators worker workers chief executive assistant deputy vice principal senior junior clerk treasurer solicitor nurse therapist accountant secretary supervisor administrator adviser advisor analyst planner commissioner specialist consultant practitioner inspector auditor engineer ceo cfo member members post champion convenor representative psychologist doctor gp trainer teacher reviewer registrar owner sponsor ' +
  'rheolwr rheolwyr rheolwraig reolwr swyddog swyddogion pennaeth bennaeth penaethiaid cyfarwyddwr gyfarwyddwr cyfarwyddwyr cyfarwyddwraig cadeirydd gadeirydd arweinydd arweinwyr cydlynydd gydlynydd gweithiwr gweithwyr prif brif dirprwy ddirprwy uwch cynorthwyol gynorthwyol cynorthwyydd weithredwr gweithredwr aelod aelodau ysgrifennydd trysorydd clerc cyfreithiwr nyrs therapydd cyfrifydd gweinyddwr ymgynghorydd dadansoddwr swydd hyrwyddwr';
const GROUP_WORDS =
  'group groups committee board boards team teams panel forum cabinet council councils partnership network department dept directorate service services authority authorities smt dmt cmt lhb ccg trust agency consortium union working taskforce steering office unit division executive partners staff everyone all users carers ' +
  'grwp grwpiau pwyllgor bwyllgor bwrdd fwrdd byrddau tim timau dim panel fforwm cabinet gabinet cyngor gyngor partneriaeth bartneriaeth rhwydwaith adran adrannau cyfarwyddiaeth gwasanaeth gwasanaethau wasanaethau awdurdod ymddiriedolaeth undeb uned swyddfa staff pawb partneriaid';
/** Words of services and functions: neither names of people nor, alone, posts. */
const FUNCTION_WORDS =
  'social adult adults children childrens older people finance financial human resources hr it ict housing education health legal corporate policy performance information commissioning training workforce development care community communities mental learning disability disabilities youth family families planning quality assurance assessment intake business support strategic operations operational communications customer local joint public protection safeguarding integrated voluntary sector other various internal external audit internal ' +
  'cymdeithasol oedolion plant pobl hyn cyllid ariannol adnoddau dynol tai addysg iechyd cyfreithiol corfforaethol polisi perfformiad gwybodaeth comisiynu hyfforddi gweithlu datblygu gofal cymuned dysgu ansawdd cyfathrebu strategol lleol cyd cyhoeddus diogelu integredig gwirfoddol gofalwyr strategaeth';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const postWords = set(POST_WORDS);
export const groupWords = set(GROUP_WORDS);
export const functionWords = set(FUNCTION_WORDS);

export const TITLE =
  '(?:dr|mr|mrs|ms|miss|mx|prof|professor|yr athro|cllr|councillor|cyng|cynghorydd|y cynghorydd|rev|parch|sir|dame|lady|lord)';
/** Small words inside a name: Siân ap Huw, Anna van Dyk. */
export const PARTICLES: ReadonlySet<string> = set('ap ab ferch verch van von de da di du le la el mac st o');

/** A post that nobody holds, or that nobody has yet settled. */
export const NOBODY =
  /\b(?:tb[acd]|to be (?:confirmed|appointed|agreed|advised|decided|recruited|identified|arranged)|vacan(?:t|cy)|new post|n\/a|none|not (?:known|appointed)|unknown|i'w (?:gadarnhau|benodi|chadarnhau|phenodi|recriwtio)|swydd (?:wag|newydd)|yn wag)\b|\?\?+/u;
