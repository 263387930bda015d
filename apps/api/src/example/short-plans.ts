import { financialYearStart, type CalendarDate } from '@cynllun/domain/calendar/date';
import type { FieldEdits } from '@cynllun/domain/plan/edit';
import type { TextEdit } from '@cynllun/domain/text/text';
import { accountable, responsible, type ExampleAction } from './action.ts';
import { examplePeople, type ExamplePerson } from './people.ts';

const { catrin, dafydd, elin, gwilym, megan, ieuan, tomos, sara } = examplePeople;

/** A working day so many days from the one on which the example is put in. */
export type Day = (days: number) => CalendarDate;

/** In English, and in Welsh where it was translated. */
type Words = readonly [en: string, cy?: string];

/** An action as these plans say it: complete for the draft gate. Days count from the one on which the example is put in. */
interface Written {
  /** The place of the recommendation that it answers. */
  readonly answers: number;
  readonly title: Words;
  readonly summary: Words;
  readonly outcome: Words;
  /** From and to. */
  readonly days: readonly [from: number, to: number];
  readonly measure: Words;
  readonly figures: Pick<FieldEdits<'indicator'>, 'unit' | 'direction' | 'source' | 'frequency'>;
  readonly baseline: readonly [figure: number, day: number];
  readonly target: readonly [figure: number, day: number];
  /** A cost, or how it is done within existing resources. */
  readonly money: Pick<FieldEdits<'costLine'>, 'purpose' | 'amount' | 'fundingSource' | 'confirmed'> | string;
  readonly monitoring: readonly [by: string, how: string];
  readonly standsAlone?: string;
}

type Actions = (recommendationIds: readonly string[]) => readonly ExampleAction[];

interface OfAll {
  /** Who is responsible, and who accountable. */
  readonly people: readonly [ExamplePerson, ExamplePerson];
  /** A day of the financial year in which costs fall. */
  readonly spentOn: number;
}

/** The actions of one plan. */
const actionsOf =
  ({ people: [one, other], spentOn }: OfAll, actions: readonly Written[]) =>
  (day: Day): Actions =>
  (recommendationIds) =>
    actions.map(({ answers, days: [from, to], money, monitoring: [by, how], standsAlone, ...action }) => ({
      fields: {
        recommendationIds: [recommendationIds[answers] ?? ''],
        title: text(action.title),
        summary: text(action.summary),
        outcome: text(action.outcome),
        startsOn: day(from),
        endsOn: day(to),
        ...responsible(one),
        ...accountable(other),
        monitoredBy: by,
        monitoringMethod: how,
        monitoringFrequency: 'quarterly',
        ...(standsAlone !== undefined && { standsAloneReason: standsAlone }),
        ...(typeof money === 'string' && { withinExistingResources: true, existingResourcesHow: money }),
      },
      indicators: [indicatorOf(action, day)],
      costLines:
        typeof money === 'string'
          ? []
          : [{ ...money, kind: 'revenue', financialYear: financialYearStart(day(spentOn)) }],
    }));

const text = ([en, cy]: Words): TextEdit => ({ en, ...(cy !== undefined && { cy }) });

type Measured = Pick<Written, 'measure' | 'figures' | 'baseline' | 'target'>;

const indicatorOf = (
  { measure, figures, baseline: [baseline, baselineOn], target: [target, targetOn] }: Measured,
  day: Day,
): FieldEdits<'indicator'> => ({
  name: text(measure),
  ...figures,
  baseline,
  baselineOn: day(baselineOn),
  target,
  targetOn: day(targetOn),
});

export const actionsOfBroCennen = actionsOf({ people: [catrin, dafydd], spentOn: 60 }, [
  {
    answers: 0,
    title: ['Put two more officers on the duty desk', 'Rhoi dau swyddog arall ar y ddesg dyletswydd'],
    summary: [
      'Two more people answer the telephone, so that nobody is asked to ring back.',
      "Mae dau berson arall yn ateb y ffôn, fel na ofynnir i neb ffonio'n ôl.",
    ],
    outcome: [
      'Everyone who rings the duty desk speaks to an officer that day.',
      "Mae pawb sy'n ffonio'r ddesg dyletswydd yn siarad â swyddog y diwrnod hwnnw.",
    ],
    days: [40, 400],
    measure: ['Calls answered on the day', 'Galwadau a atebwyd ar y diwrnod'],
    figures: { unit: 'per cent', direction: 'up', source: 'Telephone system', frequency: 'monthly' },
    baseline: [71, -30],
    target: [98, 390],
    money: { purpose: 'Two duty officers', amount: 6_240_000, fundingSource: 'Base budget', confirmed: true },
    monitoring: ['Adult Services Board', 'The board reads the monthly figure and listens to ten calls.'],
  },
  {
    answers: 0,
    title: ['Publish each month how many calls were answered'],
    summary: ['Anyone can see each month how the duty desk is doing.'],
    outcome: ['Councillors and the public see a fall within a month of it.'],
    days: [60, 420],
    measure: ['Months published on time'],
    figures: { unit: 'months', direction: 'up', source: 'Council website', frequency: 'monthly' },
    baseline: [0, -30],
    target: [12, 410],
    money: 'Half a day a month of the performance officer.',
    monitoring: ['Social Care Scrutiny Committee', 'The committee looks at the page each quarter.'],
  },
  {
    answers: 1,
    title: [
      'Review every care plan in care homes within twelve months',
      'Adolygu pob cynllun gofal mewn cartrefi gofal o fewn deuddeng mis',
    ],
    summary: [
      'A social worker visits everyone in a care home each year and asks what they want changed.',
      'Mae gweithiwr cymdeithasol yn ymweld â phawb mewn cartref gofal bob blwyddyn ac yn gofyn beth yr hoffent ei newid.',
    ],
    outcome: [
      'No care plan is older than a year, and each says what the person asked for.',
      "Nid oes cynllun gofal sy'n hŷn na blwyddyn, ac mae pob un yn dweud beth y gofynnodd y person amdano.",
    ],
    days: [35, 395],
    measure: ['Care plans reviewed in the last year', 'Cynlluniau gofal a adolygwyd yn y flwyddyn ddiwethaf'],
    figures: { unit: 'per cent', direction: 'up', source: 'Case records', frequency: 'quarterly' },
    baseline: [46, -45],
    target: [100, 395],
    money: 'Three days a week of the review team, which already visits homes.',
    monitoring: ['Adult Services Board', 'The board reads the figure and two plans chosen at random.'],
    standsAlone: 'No other plan of ours speaks of reviews in care homes.',
  },
]);

export const actionsOfYnysWen = actionsOf({ people: [elin, gwilym], spentOn: 60 }, [
  {
    answers: 0,
    title: [
      'Ask everyone at first contact which language they want',
      'Gofyn i bawb ar y cyswllt cyntaf pa iaith a fynnant',
    ],
    summary: [
      'The first question anyone is asked is which language they want to speak.',
      'Y cwestiwn cyntaf a ofynnir i neb yw pa iaith yr hoffent ei siarad.',
    ],
    outcome: [
      'People are served in Welsh without asking for it.',
      'Mae pobl yn cael gwasanaeth yn Gymraeg heb ofyn amdano.',
    ],
    days: [30, 390],
    measure: ['Records that say the language wanted', "Cofnodion sy'n dweud pa iaith a ddewiswyd"],
    figures: { unit: 'y cant', direction: 'up', source: 'Cofnodion achos', frequency: 'monthly' },
    baseline: [38, -40],
    target: [100, 380],
    money: 'Newid y ffurflen gyswllt, o fewn y contract presennol.',
    monitoring: ['Bwrdd y Gymraeg', 'Mae’r bwrdd yn darllen y ffigur ac yn gwrando ar bum galwad.'],
    standsAlone: 'Nid oes amcan amdano yn ein cynlluniau eraill.',
  },
  {
    answers: 0,
    title: ['Teach forty care workers Welsh for the home', 'Dysgu Cymraeg y cartref i ddeugain o weithwyr gofal'],
    summary: [
      'Forty home carers learn enough Welsh to wash, dress and feed someone in it.',
      'Mae deugain o ofalwyr cartref yn dysgu digon o Gymraeg i ymolchi, gwisgo a bwydo rhywun ynddi.',
    ],
    outcome: [
      'Older people are cared for at home in the language they live in.',
      'Mae pobl hŷn yn cael gofal gartref yn yr iaith y maent yn byw ynddi.',
    ],
    days: [60, 480],
    measure: ['Care workers who finished the course', 'Gweithwyr gofal a orffennodd y cwrs'],
    figures: { unit: 'gweithwyr', direction: 'up', source: 'Cofrestr y cwrs', frequency: 'quarterly' },
    baseline: [0, -40],
    target: [40, 470],
    money: {
      purpose: 'Tiwtor a rhyddhau staff',
      amount: 3_150_000,
      fundingSource: 'Grant hyfforddi',
      confirmed: false,
    },
    monitoring: ['Bwrdd y Gymraeg', 'Mae’r bwrdd yn holi deg o bobl sy’n cael gofal.'],
  },
  {
    answers: 1,
    title: ['Open a help line for people who employ someone', "Agor llinell gymorth i bobl sy'n cyflogi rhywun"],
    summary: [
      'People on direct payments can ring about wages, holidays and contracts.',
      'Gall pobl ar daliadau uniongyrchol ffonio ynghylch cyflogau, gwyliau a chontractau.',
    ],
    outcome: [
      'People on direct payments keep the person they chose.',
      "Mae pobl ar daliadau uniongyrchol yn cadw'r person a ddewisasant.",
    ],
    days: [45, 410],
    measure: ['People who gave up direct payments', 'Pobl a roddodd y gorau i daliadau uniongyrchol'],
    figures: { unit: 'pobl y flwyddyn', direction: 'down', source: 'Cofnodion y tîm taliadau', frequency: 'quarterly' },
    baseline: [31, -50],
    target: [10, 400],
    money: 'Mae’r tîm taliadau’n rhannu’r llinell rhwng dau swyddog.',
    monitoring: ['Fforwm Taliadau Uniongyrchol', 'Mae’r fforwm yn darllen y ffigur bob chwarter.'],
  },
]);

export const actionsOfMaesGwenith = actionsOf({ people: [megan, ieuan], spentOn: 60 }, [
  {
    answers: 0,
    title: ['Recruit twelve foster carers in the valley', 'Recriwtio deuddeg gofalwr maeth yn y cwm'],
    summary: [
      'Twelve more families in the valley open their homes to a child.',
      'Mae deuddeg teulu arall yn y cwm yn agor eu cartrefi i blentyn.',
    ],
    outcome: [
      'Children live with foster carers near home.',
      'Mae plant yn byw gyda gofalwyr maeth yn agos at eu cartref.',
    ],
    days: [20, 420],
    measure: ['Days that a child waits for a placement', 'Dyddiau y mae plentyn yn aros am leoliad'],
    figures: { unit: 'days', direction: 'down', source: 'Placement register', frequency: 'monthly' },
    baseline: [52, -100],
    target: [30, 410],
    money: {
      purpose: 'Campaign, and training for twelve families',
      amount: 4_800_000,
      fundingSource: 'Base budget',
      confirmed: true,
    },
    monitoring: ['Corporate Parenting Board', 'The board reads the register and meets three carers.'],
    standsAlone: 'Our other plans speak of looked-after children, and not of who looks after them.',
  },
  {
    answers: 1,
    title: ['Write to everyone who complains within ten days', "Ysgrifennu at bawb sy'n cwyno o fewn deng niwrnod"],
    summary: [
      'Everyone who complains gets a letter that says what was done.',
      "Mae pawb sy'n cwyno yn cael llythyr sy'n dweud beth a wnaed.",
    ],
    outcome: [
      'People know what became of what they told us.',
      'Mae pobl yn gwybod beth a ddaeth o’r hyn a ddywedasant wrthym.',
    ],
    days: [15, 380],
    measure: ['Complaints answered within ten days', 'Cwynion a atebwyd o fewn deng niwrnod'],
    figures: { unit: 'per cent', direction: 'up', source: 'Complaints register', frequency: 'quarterly' },
    baseline: [33, -100],
    target: [95, 370],
    money: 'The complaints officer writes them; the form is already there.',
    monitoring: ['Social Services Scrutiny Committee', 'The committee reads ten letters each quarter.'],
    standsAlone: 'Complaints are in no other plan.',
  },
  {
    answers: 1,
    title: ['Report each quarter what was changed after complaints'],
    summary: ['Each quarter we say what we changed because somebody complained.'],
    outcome: ['The same complaint is not made twice.'],
    days: [50, 410],
    measure: ['Reports published'],
    figures: { unit: 'reports a year', direction: 'up', source: 'Committee papers', frequency: 'quarterly' },
    baseline: [0, -100],
    target: [4, 400],
    money: 'Two days a quarter of the complaints officer.',
    monitoring: ['Social Services Scrutiny Committee', 'The committee asks what was changed.'],
  },
]);

export const actionsOfBlaenHirnant = actionsOf({ people: [tomos, sara], spentOn: -100 }, [
  {
    answers: 0,
    title: ['Give every care leaver a personal adviser', "Rhoi cynghorydd personol i bawb sy'n gadael gofal"],
    summary: [
      'Everyone who leaves care has one person to ring until they are 21.',
      "Mae gan bawb sy'n gadael gofal un person i'w ffonio nes eu bod yn 21 oed.",
    ],
    outcome: [
      'Young people who leave care have someone who answers.',
      "Mae gan bobl ifanc sy'n gadael gofal rywun sy'n ateb.",
    ],
    days: [-150, 210],
    measure: ['Care leavers with an adviser', "Pobl sy'n gadael gofal sydd â chynghorydd"],
    figures: { unit: 'per cent', direction: 'up', source: 'Leaving care register', frequency: 'monthly' },
    baseline: [58, -300],
    target: [100, 200],
    money: {
      purpose: 'Two personal advisers',
      amount: 5_900_000,
      fundingSource: 'Children First grant',
      confirmed: true,
    },
    monitoring: ['Corporate Parenting Board', 'The board hears from two young people at each meeting.'],
    standsAlone: 'It is our only plan on leaving care.',
  },
  {
    answers: 1,
    title: ['Open the Hafan short-break home at weekends', 'Agor cartref seibiant byr Hafan ar benwythnosau'],
    summary: [
      'Families of disabled children can have a weekend to themselves all year round.',
      'Gall teuluoedd plant anabl gael penwythnos iddynt eu hunain drwy gydol y flwyddyn.',
    ],
    outcome: [
      'Families have the rest they asked for, and children a place they like.',
      'Mae teuluoedd yn cael yr hoe y gofynasant amdani, a phlant le y maent yn ei hoffi.',
    ],
    days: [-140, 220],
    measure: ['Weekends of short breaks given', 'Penwythnosau o seibiant byr a roddwyd'],
    figures: { unit: 'weekends a year', direction: 'up', source: "The home's diary", frequency: 'quarterly' },
    baseline: [60, -300],
    target: [180, 210],
    money: { purpose: 'Weekend staff', amount: 7_450_000, fundingSource: 'Base budget', confirmed: true },
    monitoring: ['Parents’ Forum', 'The forum asks ten families what difference it made.'],
    standsAlone: 'It is our only plan on short breaks.',
  },
  {
    answers: 1,
    title: ['Ask families each year which breaks they want', 'Gofyn i deuluoedd bob blwyddyn pa seibiannau a fynnant'],
    summary: [
      'Each spring families say what they want, and are told in summer what they will get.',
      'Bob gwanwyn mae teuluoedd yn dweud beth a fynnant, a dywedir wrthynt yn yr haf beth a gânt.',
    ],
    outcome: ['Breaks are the ones that families chose.', 'Y seibiannau a roddir yw’r rhai a ddewisodd y teuluoedd.'],
    days: [-100, 260],
    measure: ['Families who were asked', 'Teuluoedd y gofynnwyd iddynt'],
    figures: { unit: 'per cent', direction: 'up', source: 'Survey', frequency: 'yearly' },
    baseline: [20, -300],
    target: [90, 250],
    money: 'The survey is sent with the yearly review that families have already.',
    monitoring: ['Parents’ Forum', 'The forum reads what was asked for beside what was given.'],
    standsAlone: 'It is our only plan on short breaks.',
  },
]);
