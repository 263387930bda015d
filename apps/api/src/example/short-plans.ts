import { financialYearStart, type CalendarDate } from '@cynllun/domain/calendar/date';
import type { FieldEdits } from '@cynllun/domain/plan/edit';
import type { TextEdit } from '@cynllun/domain/text/text';
import { accountable, responsible, type ExampleAction } from './action.ts';
import { examplePeople, type ExamplePerson } from './people.ts';

const { catrin, dafydd, elin, gwilym, megan, ieuan, tomos, sara } = examplePeople;

/** A working day so many days from the one on which the example is put in. */
export type Day = (days: number) => CalendarDate;

/** An action as these plans say it: complete for the draft gate. */
interface Written {
  readonly answers: string | undefined;
  readonly title: TextEdit;
  readonly summary: TextEdit;
  readonly outcome: TextEdit;
  /** Responsible, then accountable. */
  readonly people: readonly [ExamplePerson, ExamplePerson];
  readonly dates: readonly [CalendarDate, CalendarDate];
  readonly indicator: FieldEdits<'indicator'>;
  /** A cost, or how it is done within existing resources. */
  readonly money: FieldEdits<'costLine'> | string;
  readonly monitoring: readonly [by: string, how: string];
  readonly standsAlone?: string;
}

const written = ({ answers = '', people, dates, indicator, money, monitoring, ...action }: Written): ExampleAction => ({
  fields: {
    recommendationIds: [answers],
    title: action.title,
    summary: action.summary,
    outcome: action.outcome,
    startsOn: dates[0],
    endsOn: dates[1],
    ...responsible(people[0]),
    ...accountable(people[1]),
    monitoredBy: monitoring[0],
    monitoringMethod: monitoring[1],
    monitoringFrequency: 'quarterly',
    ...(action.standsAlone !== undefined && { standsAloneReason: action.standsAlone }),
    ...(typeof money === 'string' && { withinExistingResources: true, existingResourcesHow: money }),
  },
  indicators: [indicator],
  costLines: typeof money === 'string' ? [] : [money],
});

type Actions = (recommendationIds: readonly string[]) => readonly ExampleAction[];

export const actionsOfBroCennen =
  (day: Day): Actions =>
  ([duty, reviews]) => [
    written({
      answers: duty,
      title: { en: 'Put two more officers on the duty desk', cy: 'Rhoi dau swyddog arall ar y ddesg dyletswydd' },
      summary: {
        en: 'Two more people answer the telephone, so that nobody is asked to ring back.',
        cy: "Mae dau berson arall yn ateb y ffôn, fel na ofynnir i neb ffonio'n ôl.",
      },
      outcome: {
        en: 'Everyone who rings the duty desk speaks to an officer that day.',
        cy: "Mae pawb sy'n ffonio'r ddesg dyletswydd yn siarad â swyddog y diwrnod hwnnw.",
      },
      people: [catrin, dafydd],
      dates: [day(40), day(400)],
      indicator: {
        name: { en: 'Calls answered on the day', cy: 'Galwadau a atebwyd ar y diwrnod' },
        unit: 'per cent',
        direction: 'up',
        baseline: 71,
        baselineOn: day(-30),
        target: 98,
        targetOn: day(390),
        source: 'Telephone system',
        frequency: 'monthly',
      },
      money: {
        purpose: 'Two duty officers',
        kind: 'revenue',
        financialYear: financialYearStart(day(60)),
        amount: 6_240_000,
        fundingSource: 'Base budget',
        confirmed: true,
      },
      monitoring: ['Adult Services Board', 'The board reads the monthly figure and listens to ten calls.'],
    }),
    written({
      answers: duty,
      title: { en: 'Publish each month how many calls were answered' },
      summary: { en: 'Anyone can see each month how the duty desk is doing.' },
      outcome: { en: 'Councillors and the public see a fall within a month of it.' },
      people: [catrin, dafydd],
      dates: [day(60), day(420)],
      indicator: {
        name: { en: 'Months published on time' },
        unit: 'months',
        direction: 'up',
        baseline: 0,
        baselineOn: day(-30),
        target: 12,
        targetOn: day(410),
        source: 'Council website',
        frequency: 'monthly',
      },
      money: 'Half a day a month of the performance officer.',
      monitoring: ['Social Care Scrutiny Committee', 'The committee looks at the page each quarter.'],
    }),
    written({
      answers: reviews,
      title: {
        en: 'Review every care plan in care homes within twelve months',
        cy: 'Adolygu pob cynllun gofal mewn cartrefi gofal o fewn deuddeng mis',
      },
      summary: {
        en: 'A social worker visits everyone in a care home each year and asks what they want changed.',
        cy: 'Mae gweithiwr cymdeithasol yn ymweld â phawb mewn cartref gofal bob blwyddyn ac yn gofyn beth yr hoffent ei newid.',
      },
      outcome: {
        en: 'No care plan is older than a year, and each says what the person asked for.',
        cy: "Nid oes cynllun gofal sy'n hŷn na blwyddyn, ac mae pob un yn dweud beth y gofynnodd y person amdano.",
      },
      people: [catrin, dafydd],
      dates: [day(35), day(395)],
      indicator: {
        name: {
          en: 'Care plans reviewed in the last year',
          cy: 'Cynlluniau gofal a adolygwyd yn y flwyddyn ddiwethaf',
        },
        unit: 'per cent',
        direction: 'up',
        baseline: 46,
        baselineOn: day(-45),
        target: 100,
        targetOn: day(395),
        source: 'Case records',
        frequency: 'quarterly',
      },
      money: 'Three days a week of the review team, which already visits homes.',
      monitoring: ['Adult Services Board', 'The board reads the figure and two plans chosen at random.'],
      standsAlone: 'No other plan of ours speaks of reviews in care homes.',
    }),
  ];

/** In Welsh first: its plain words are in that language alone. */
export const actionsOfYnysWen =
  (day: Day): Actions =>
  ([welsh, payments]) => [
    written({
      answers: welsh,
      title: {
        en: 'Ask everyone at first contact which language they want',
        cy: 'Gofyn i bawb ar y cyswllt cyntaf pa iaith a fynnant',
      },
      summary: {
        en: 'The first question anyone is asked is which language they want to speak.',
        cy: 'Y cwestiwn cyntaf a ofynnir i neb yw pa iaith yr hoffent ei siarad.',
      },
      outcome: {
        en: 'People are served in Welsh without asking for it.',
        cy: 'Mae pobl yn cael gwasanaeth yn Gymraeg heb ofyn amdano.',
      },
      people: [elin, gwilym],
      dates: [day(30), day(390)],
      indicator: {
        name: { en: 'Records that say the language wanted', cy: "Cofnodion sy'n dweud pa iaith a ddewiswyd" },
        unit: 'y cant',
        direction: 'up',
        baseline: 38,
        baselineOn: day(-40),
        target: 100,
        targetOn: day(380),
        source: 'Cofnodion achos',
        frequency: 'monthly',
      },
      money: 'Newid y ffurflen gyswllt, o fewn y contract presennol.',
      monitoring: ['Bwrdd y Gymraeg', 'Mae’r bwrdd yn darllen y ffigur ac yn gwrando ar bum galwad.'],
      standsAlone: 'Nid oes amcan amdano yn ein cynlluniau eraill.',
    }),
    written({
      answers: welsh,
      title: {
        en: 'Teach forty care workers Welsh for the home',
        cy: 'Dysgu Cymraeg y cartref i ddeugain o weithwyr gofal',
      },
      summary: {
        en: 'Forty home carers learn enough Welsh to wash, dress and feed someone in it.',
        cy: 'Mae deugain o ofalwyr cartref yn dysgu digon o Gymraeg i ymolchi, gwisgo a bwydo rhywun ynddi.',
      },
      outcome: {
        en: 'Older people are cared for at home in the language they live in.',
        cy: 'Mae pobl hŷn yn cael gofal gartref yn yr iaith y maent yn byw ynddi.',
      },
      people: [elin, gwilym],
      dates: [day(60), day(480)],
      indicator: {
        name: { en: 'Care workers who finished the course', cy: 'Gweithwyr gofal a orffennodd y cwrs' },
        unit: 'gweithwyr',
        direction: 'up',
        baseline: 0,
        baselineOn: day(-40),
        target: 40,
        targetOn: day(470),
        source: 'Cofrestr y cwrs',
        frequency: 'quarterly',
      },
      money: {
        purpose: 'Tiwtor a rhyddhau staff',
        kind: 'revenue',
        financialYear: financialYearStart(day(60)),
        amount: 3_150_000,
        fundingSource: 'Grant hyfforddi',
        confirmed: false,
      },
      monitoring: ['Bwrdd y Gymraeg', 'Mae’r bwrdd yn holi deg o bobl sy’n cael gofal.'],
    }),
    written({
      answers: payments,
      title: {
        en: 'Open a help line for people who employ someone',
        cy: "Agor llinell gymorth i bobl sy'n cyflogi rhywun",
      },
      summary: {
        en: 'People on direct payments can ring about wages, holidays and contracts.',
        cy: 'Gall pobl ar daliadau uniongyrchol ffonio ynghylch cyflogau, gwyliau a chontractau.',
      },
      outcome: {
        en: 'People on direct payments keep the person they chose.',
        cy: "Mae pobl ar daliadau uniongyrchol yn cadw'r person a ddewisasant.",
      },
      people: [elin, gwilym],
      dates: [day(45), day(410)],
      indicator: {
        name: { en: 'People who gave up direct payments', cy: 'Pobl a roddodd y gorau i daliadau uniongyrchol' },
        unit: 'pobl y flwyddyn',
        direction: 'down',
        baseline: 31,
        baselineOn: day(-50),
        target: 10,
        targetOn: day(400),
        source: 'Cofnodion y tîm taliadau',
        frequency: 'quarterly',
      },
      money: 'Mae’r tîm taliadau’n rhannu’r llinell rhwng dau swyddog.',
      monitoring: ['Fforwm Taliadau Uniongyrchol', 'Mae’r fforwm yn darllen y ffigur bob chwarter.'],
    }),
  ];

export const actionsOfMaesGwenith =
  (day: Day): Actions =>
  ([fostering, complaints]) => [
    written({
      answers: fostering,
      title: { en: 'Recruit twelve foster carers in the valley', cy: 'Recriwtio deuddeg gofalwr maeth yn y cwm' },
      summary: {
        en: 'Twelve more families in the valley open their homes to a child.',
        cy: 'Mae deuddeg teulu arall yn y cwm yn agor eu cartrefi i blentyn.',
      },
      outcome: {
        en: 'Children live with foster carers near home.',
        cy: 'Mae plant yn byw gyda gofalwyr maeth yn agos at eu cartref.',
      },
      people: [megan, ieuan],
      dates: [day(20), day(420)],
      indicator: {
        name: { en: 'Days that a child waits for a placement', cy: 'Dyddiau y mae plentyn yn aros am leoliad' },
        unit: 'days',
        direction: 'down',
        baseline: 52,
        baselineOn: day(-100),
        target: 30,
        targetOn: day(410),
        source: 'Placement register',
        frequency: 'monthly',
      },
      money: {
        purpose: 'Campaign, and training for twelve families',
        kind: 'revenue',
        financialYear: financialYearStart(day(60)),
        amount: 4_800_000,
        fundingSource: 'Base budget',
        confirmed: true,
      },
      monitoring: ['Corporate Parenting Board', 'The board reads the register and meets three carers.'],
      standsAlone: 'Our other plans speak of looked-after children, and not of who looks after them.',
    }),
    written({
      answers: complaints,
      title: {
        en: 'Write to everyone who complains within ten days',
        cy: "Ysgrifennu at bawb sy'n cwyno o fewn deng niwrnod",
      },
      summary: {
        en: 'Everyone who complains gets a letter that says what was done.',
        cy: "Mae pawb sy'n cwyno yn cael llythyr sy'n dweud beth a wnaed.",
      },
      outcome: {
        en: 'People know what became of what they told us.',
        cy: 'Mae pobl yn gwybod beth a ddaeth o’r hyn a ddywedasant wrthym.',
      },
      people: [megan, ieuan],
      dates: [day(15), day(380)],
      indicator: {
        name: { en: 'Complaints answered within ten days', cy: 'Cwynion a atebwyd o fewn deng niwrnod' },
        unit: 'per cent',
        direction: 'up',
        baseline: 33,
        baselineOn: day(-100),
        target: 95,
        targetOn: day(370),
        source: 'Complaints register',
        frequency: 'quarterly',
      },
      money: 'The complaints officer writes them; the form is already there.',
      monitoring: ['Social Services Scrutiny Committee', 'The committee reads ten letters each quarter.'],
      standsAlone: 'Complaints are in no other plan.',
    }),
    written({
      answers: complaints,
      title: { en: 'Report each quarter what was changed after complaints' },
      summary: { en: 'Each quarter we say what we changed because somebody complained.' },
      outcome: { en: 'The same complaint is not made twice.' },
      people: [megan, ieuan],
      dates: [day(50), day(410)],
      indicator: {
        name: { en: 'Reports published' },
        unit: 'reports a year',
        direction: 'up',
        baseline: 0,
        baselineOn: day(-100),
        target: 4,
        targetOn: day(400),
        source: 'Committee papers',
        frequency: 'quarterly',
      },
      money: 'Two days a quarter of the complaints officer.',
      monitoring: ['Social Services Scrutiny Committee', 'The committee asks what was changed.'],
    }),
  ];

export const actionsOfBlaenHirnant =
  (day: Day): Actions =>
  ([leaving, breaks]) => [
    written({
      answers: leaving,
      title: {
        en: 'Give every care leaver a personal adviser',
        cy: "Rhoi cynghorydd personol i bawb sy'n gadael gofal",
      },
      summary: {
        en: 'Everyone who leaves care has one person to ring until they are 21.',
        cy: "Mae gan bawb sy'n gadael gofal un person i'w ffonio nes eu bod yn 21 oed.",
      },
      outcome: {
        en: 'Young people who leave care have someone who answers.',
        cy: "Mae gan bobl ifanc sy'n gadael gofal rywun sy'n ateb.",
      },
      people: [tomos, sara],
      dates: [day(-150), day(210)],
      indicator: {
        name: { en: 'Care leavers with an adviser', cy: "Pobl sy'n gadael gofal sydd â chynghorydd" },
        unit: 'per cent',
        direction: 'up',
        baseline: 58,
        baselineOn: day(-300),
        target: 100,
        targetOn: day(200),
        source: 'Leaving care register',
        frequency: 'monthly',
      },
      money: {
        purpose: 'Two personal advisers',
        kind: 'revenue',
        financialYear: financialYearStart(day(-100)),
        amount: 5_900_000,
        fundingSource: 'Children First grant',
        confirmed: true,
      },
      monitoring: ['Corporate Parenting Board', 'The board hears from two young people at each meeting.'],
      standsAlone: 'It is our only plan on leaving care.',
    }),
    written({
      answers: breaks,
      title: {
        en: 'Open the Hafan short-break home at weekends',
        cy: 'Agor cartref seibiant byr Hafan ar benwythnosau',
      },
      summary: {
        en: 'Families of disabled children can have a weekend to themselves all year round.',
        cy: 'Gall teuluoedd plant anabl gael penwythnos iddynt eu hunain drwy gydol y flwyddyn.',
      },
      outcome: {
        en: 'Families have the rest they asked for, and children a place they like.',
        cy: 'Mae teuluoedd yn cael yr hoe y gofynasant amdani, a phlant le y maent yn ei hoffi.',
      },
      people: [tomos, sara],
      dates: [day(-140), day(220)],
      indicator: {
        name: { en: 'Weekends of short breaks given', cy: 'Penwythnosau o seibiant byr a roddwyd' },
        unit: 'weekends a year',
        direction: 'up',
        baseline: 60,
        baselineOn: day(-300),
        target: 180,
        targetOn: day(210),
        source: "The home's diary",
        frequency: 'quarterly',
      },
      money: {
        purpose: 'Weekend staff',
        kind: 'revenue',
        financialYear: financialYearStart(day(-100)),
        amount: 7_450_000,
        fundingSource: 'Base budget',
        confirmed: true,
      },
      monitoring: ['Parents’ Forum', 'The forum asks ten families what difference it made.'],
      standsAlone: 'It is our only plan on short breaks.',
    }),
    written({
      answers: breaks,
      title: {
        en: 'Ask families each year which breaks they want',
        cy: 'Gofyn i deuluoedd bob blwyddyn pa seibiannau a fynnant',
      },
      summary: {
        en: 'Each spring families say what they want, and are told in summer what they will get.',
        cy: 'Bob gwanwyn mae teuluoedd yn dweud beth a fynnant, a dywedir wrthynt yn yr haf beth a gânt.',
      },
      outcome: {
        en: 'Breaks are the ones that families chose.',
        cy: 'Y seibiannau a roddir yw’r rhai a ddewisodd y teuluoedd.',
      },
      people: [tomos, sara],
      dates: [day(-100), day(260)],
      indicator: {
        name: { en: 'Families who were asked', cy: 'Teuluoedd y gofynnwyd iddynt' },
        unit: 'per cent',
        direction: 'up',
        baseline: 20,
        baselineOn: day(-300),
        target: 90,
        targetOn: day(250),
        source: 'Survey',
        frequency: 'yearly',
      },
      money: 'The survey is sent with the yearly review that families have already.',
      monitoring: ['Parents’ Forum', 'The forum reads what was asked for beside what was given.'],
      standsAlone: 'It is our only plan on short breaks.',
    }),
  ];
