import type { PlanField } from '../plan/field-name.ts';
import type { Language } from '../text/language.ts';

/** A column of a spreadsheet: the declared fields that it fills, and its headings as plans write them. */
interface SheetColumn {
  /** The first is the one that an export writes there. None: words that go into no field by themselves. */
  readonly fills: readonly PlanField[];
  readonly headings: Readonly<Record<Language, readonly string[]>>;
}

/**
 * What a column can hold. One that fills a single field is read, limited, put in, labelled and exported as the field's
 * declaration says: to have a new field imported, give it a line here. Columns that describe a measure, a cost or a
 * partner body follow it. `note`: nothing of ours; its words become notes on the action, under its heading, or under the words of a column
 * of `noteHeading` before it. `leftOut`: it was hidden in its workbook, and its words stay out of the plan.
 *
 * Headings are in English and Welsh, as `wordKey` gives them: small letters, no accents or punctuation. A phrase of
 * two columns is ambiguous: what stands below the heading settles it.
 */
export const sheetColumns = {
  reference: column(
    [],
    'ref | refs | ref no | reference | reference no | reference number | no | number | item | item no | id | action ref | action reference | action no | action number | action id | serial | line',
    'cyfeirnod | cyf | rhif | rhif cyfeirnod | rhif y cam | cyfeirnod y cam | rhif eitem',
  ),
  recommendationReference: column(
    ['recommendation.position', 'action.recommendationIds'],
    'rec ref | rec no | recommendation no | recommendation number | recommendation ref | recommendation reference | rec number',
    'rhif yr argymhelliad | rhif argymhelliad | cyfeirnod yr argymhelliad',
  ),
  recommendation: column(
    ['recommendation.text'],
    'recommendation | recommendations | rec | recs | key recommendation | report recommendation | recommendation from report | joint review recommendation | review recommendation | inspection recommendation | area for improvement | what the review said',
    "argymhelliad | argymhellion | argymhelliad yr adolygiad | argymhelliad yr adroddiad | argymhelliad allweddol | maes i'w wella",
  ),
  title: column(
    ['action.title'],
    'action | actions | action required | actions required | action to be taken | actions to be taken | action needed | action point | planned action | planned actions | proposed action | agreed action | key action | key actions | improvement action | task | tasks | key task | key tasks | activity | activities | what we will do | what will we do | what will be done | what | response | management response | authority response | action plan',
    'cam gweithredu | camau gweithredu | cam | camau | gweithred | gweithredoedd | gweithredu | camau i w cymryd | gweithgaredd | gweithgareddau | tasg | tasgau | beth fyddwn ni n ei wneud | beth a wnawn | beth | ymateb | yr hyn y byddwn yn ei wneud',
  ),
  summary: column(['action.summary'], 'summary | plain summary | summary of action', 'crynodeb | crynodeb plaen'),
  description: column(
    ['action.description'],
    'description | action description | detail | details | how | how we will do it | method | milestones | milestone | key milestones | steps | key steps | sub actions | tasks and milestones | how it will be done',
    'disgrifiad | manylion | sut | sut y byddwn yn ei wneud | cerrig milltir | camau allweddol | sut y caiff ei wneud',
  ),
  outcome: column(
    ['action.outcome'],
    'outcome | outcomes | expected outcome | expected outcomes | intended outcome | intended outcomes | desired outcome | desired outcomes | planned outcome | outcome sought | objective | objectives | objective improvement | improvement | improvement objective | aim | aims | impact | expected impact | benefit | benefits | result | what difference will it make | difference made | outcome for service users | what will be different for people',
    'canlyniad | canlyniadau | canlyniad disgwyliedig | canlyniadau disgwyliedig | canlyniad a fwriedir | amcan | amcanion | amcan gwelliant | nod | nodau | effaith | budd | buddion | manteision | gwelliant | pa wahaniaeth | beth fydd yn wahanol i bobl',
  ),
  outcomeWithMeasure: column(['action.outcome', 'indicator.target'], '', ''),
  indicator: column(
    ['indicator.target', 'indicator.baseline', 'indicator.name'],
    'indicator | indicators | performance indicator | performance indicators | performance measure | performance measures | measure | measures | kpi | kpis | pi | pis | success criteria | success criterion | success measure | success measures | measure of success | measures of success | measurable outcome | measurable outcomes | measurable planned outcome | measurable target | measurable targets | quantifiable target | quantifiable targets | outcome measure | outcome measures | target | targets | target outcome | performance target | targets and measures | indicators and targets | how will we know | how we will know | how will we measure success | how success will be measured | how measured',
    'dangosydd | dangosyddion | dangosydd perfformiad | dangosyddion perfformiad | mesur | mesurau | mesur perfformiad | mesurau perfformiad | mesur llwyddiant | mesurau llwyddiant | meini prawf llwyddiant | canlyniad mesuradwy | canlyniadau mesuradwy | targed | targedau | targed mesuradwy | sut y byddwn yn gwybod | sut fyddwn ni n gwybod',
  ),
  indicatorName: column(['indicator.name'], 'what is measured', 'beth sy n cael ei fesur'),
  baseline: column(
    ['indicator.baseline'],
    'baseline | base line | baseline figure | current performance | current position | current figure | current level | starting point | starting position | present position',
    'llinell sylfaen | gwaelodlin | perfformiad presennol | perfformiad cyfredol | sefyllfa bresennol | ffigur presennol | man cychwyn',
  ),
  baselineOn: column(
    ['indicator.baselineOn'],
    'day of the baseline | date of the baseline | date of baseline | baseline date | baseline year | baseline as at',
    'diwrnod y llinell sylfaen | dyddiad y llinell sylfaen | dyddiad llinell sylfaen',
  ),
  target: column(['indicator.target'], 'target figure | target value', 'ffigur targed | gwerth targed'),
  targetOn: column(
    ['indicator.targetOn'],
    'day of the target figure | date of the target | date of the target figure | date for target | target figure by',
    'diwrnod y ffigur targed | dyddiad y targed | dyddiad y ffigur targed',
  ),
  direction: column(
    ['indicator.direction'],
    'which way is better | direction | direction of travel | desired direction | better is | good is | polarity',
    'pa gyfeiriad sy n well | cyfeiriad | cyfeiriad dymunol',
  ),
  unit: column(
    ['indicator.unit'],
    'unit | units | unit of measure | unit of measurement',
    'uned | unedau | uned fesur',
  ),
  indicatorSource: column(
    ['indicator.source'],
    'data source | source of data | source of information | evidence source | source | where the figure comes from',
    'ffynhonnell data | ffynhonnell y data | ffynhonnell gwybodaeth | ffynhonnell | o ble mae r ffigur yn dod',
  ),
  indicatorFrequency: column(
    ['indicator.frequency'],
    'how often it is measured | how often it is taken | how often measured | measurement frequency | frequency of measurement | frequency of data | data frequency',
    'pa mor aml y caiff ei fesur | pa mor aml y caiff ei gymryd | amlder mesur',
  ),
  startsOn: column(
    ['action.startsOn'],
    'start | start date | starts | starting | begin | begins | begin date | commencement | commencement date | from | date from',
    'dechrau | dyddiad dechrau | dyddiad cychwyn | cychwyn | o | yn dechrau',
  ),
  endsOn: column(
    ['action.endsOn'],
    'end | end date | ends | target date | target completion date | completion date | completion | complete by | date for completion | date of completion | due | due date | due by | deadline | by when | by | date | to be completed by | finish | finish date | implementation date | date to | to | target | review date',
    'diwedd | dyddiad gorffen | dyddiad diwedd | dyddiad targed | dyddiad cwblhau | dyddiad cwblhau targed | cwblhau erbyn | erbyn | erbyn pryd | dyddiad | terfyn amser | dyddiad terfyn | i w gwblhau erbyn | gorffen | hyd | tan | targed | dyddiad gweithredu | yn gorffen',
  ),
  timescale: column(
    ['action.startsOn', 'action.endsOn'],
    'timescale | timescales | time scale | time scales | timeframe | timeframes | time frame | timing | timings | when | period | timetable | dates | start and end | schedule | timeline',
    'amserlen | amserlenni | amserlennu | pryd | cyfnod | graddfa amser | graddfeydd amser | dyddiadau | ffram amser',
  ),
  responsible: column(
    ['action.responsiblePersonId', 'action.responsiblePost'],
    'lead | leads | lead officer | lead officers | lead person | lead responsibility | lead role | lead agency | led by | responsible | responsible officer | responsible person | responsible lead | responsibility | responsibility of | person responsible | officer responsible | officer | officers | named officer | named person | who | by whom | who will do it | who is responsible | owner | action owner | assigned to | allocated to | delivery lead | by',
    'swyddog arweiniol | swyddogion arweiniol | arweinydd | arwain | arweinir gan | swyddog cyfrifol | swyddogion cyfrifol | person cyfrifol | unigolyn cyfrifol | cyfrifol | cyfrifoldeb | swyddog | pwy | gan bwy | pwy sy n gyfrifol | perchennog | y person cyfrifol',
  ),
  responsiblePost: column(
    ['action.responsiblePost'],
    'post | job title | role | post holder | post title | post responsible | responsible post',
    'swydd | teitl swydd | rol | swydd gyfrifol | y swydd gyfrifol',
  ),
  accountable: column(
    ['action.accountablePersonId', 'action.accountablePost'],
    'accountable | accountable officer | accountable person | accountable lead | accountability | senior responsible owner | senior responsible officer | sro | executive lead | lead director | accountable director | strategic lead | sponsor | person accountable',
    'atebol | swyddog atebol | person atebol | atebolrwydd | yn atebol | uwch berchennog cyfrifol | cyfarwyddwr arweiniol | cyfarwyddwr atebol | noddwr | y person atebol',
  ),
  accountablePost: column(
    ['action.accountablePost'],
    'accountable post | post accountable',
    'swydd atebol | y swydd atebol',
  ),
  monitoring: column(
    ['action.monitoringForumId', 'action.monitoredBy', 'action.monitoringMethod', 'action.monitoringFrequency'],
    'monitored by | monitoring | monitoring arrangements | monitoring body | monitoring group | monitoring forum | who monitors | monitor | reporting to | reported to | report to | reports to | reporting arrangements | governance | accountable body | overseen by | oversight | scrutiny | scrutinised by | reviewed by',
    'monitro | monitro gan | caiff ei fonitro gan | fe i monitrir gan | trefniadau monitro | corff monitro | adrodd i | trefniadau adrodd | llywodraethu | craffu | goruchwylir gan',
  ),
  monitoredBy: column(
    ['action.monitoredBy'],
    'who checks progress | who checks progress if not a forum',
    'pwy sy n gwirio cynnydd | pwy sy n gwirio cynnydd os nad fforwm',
  ),
  monitoringMethod: column(
    ['action.monitoringMethod'],
    'how monitored | how it will be monitored | how will it be monitored | how will this be monitored | monitoring method | method of monitoring | how progress is checked',
    'sut y caiff ei fonitro | sut fydd yn cael ei fonitro | dull monitro | sut y caiff cynnydd ei wirio',
  ),
  monitoringFrequency: column(
    ['action.monitoringFrequency'],
    'frequency | how often | monitoring frequency | reporting frequency | frequency of monitoring | how often progress is checked',
    'amlder | pa mor aml | amlder monitro | pa mor aml y caiff cynnydd ei wirio',
  ),
  cost: column(
    ['costLine.amount', 'action.withinExistingResources', 'action.existingResourcesHow'],
    'cost | costs | costing | costings | cost £ | estimated cost | estimated costs | total cost | resource | resources | resources required | resources needed | resource implication | resource implications | resource requirements | budget | budget implications | finance | finances | financial implications | financial implication | financial resources | finance required | funding | funding required | cost and funding | money | investment | amount | £ | revenue | capital | revenue cost | capital cost',
    'cost | costau | costio | cost amcangyfrifedig | cyfanswm cost | cyfanswm y gost | adnodd | adnoddau | adnoddau sydd eu hangen | goblygiadau adnoddau | goblygiadau o ran adnoddau | goblygiadau ariannol | cyllid | cyllideb | ariannu | arian | adnoddau ariannol | refeniw | cyfalaf | swm',
  ),
  costKind: column(
    ['costLine.kind'],
    'type of spending | type of spend | spending type | capital or revenue | revenue or capital | cost type | type of cost | capital revenue',
    'math o wariant | cyfalaf neu refeniw | refeniw neu gyfalaf | math o gost | cyfalaf refeniw',
  ),
  financialYear: column(
    ['costLine.financialYear'],
    'financial year | fy | year of spend | year of cost',
    'blwyddyn ariannol | y flwyddyn ariannol',
  ),
  fundingSource: column(
    ['costLine.fundingSource'],
    'funding source | source of funding | funding sources | source of funds | funded by | funded from | funding stream | funding | source | where the money comes from',
    'ffynhonnell ariannu | ffynhonnell cyllid | ffynhonnell y cyllid | ariennir gan | ffynhonnell arian | ffynhonnell | o ble mae r arian yn dod',
  ),
  purpose: column(
    ['costLine.purpose'],
    'purpose | purpose of cost | what the money is for | what it is for | cost description | description of cost',
    'diben | at beth mae r arian | disgrifiad o r gost',
  ),
  confirmed: column(
    ['costLine.confirmed'],
    'confirmed | funding confirmed | money confirmed | funding secured | the money is confirmed | funding agreed',
    'wedi i gadarnhau | cyllid wedi i gadarnhau | arian wedi i gadarnhau | mae r arian wedi i gadarnhau',
  ),
  withinExistingResources: column(
    ['action.withinExistingResources'],
    'within existing resources',
    'o fewn yr adnoddau presennol',
  ),
  existingResourcesHow: column(
    ['action.existingResourcesHow'],
    'how existing resources cover it',
    'sut mae r adnoddau presennol yn talu amdano',
  ),
  partnerName: column(
    ['partnerBody.name'],
    'name of the partner body | partner body | partner bodies',
    'enw r corff partner | corff partner | cyrff partner',
  ),
  partnerPart: column(
    ['partnerBody.part'],
    'what the partner body does or funds',
    'yr hyn y mae r corff partner yn ei wneud neu n ei ariannu',
  ),
  partnerAgreedOn: column(
    ['partnerBody.agreedOn'],
    'day the partner body agreed',
    'diwrnod y cytunodd y corff partner',
  ),
  partnerAgreedBy: column(
    ['partnerBody.agreedBy'],
    'who agreed for the partner body and how',
    'pwy gytunodd dros y corff partner a sut',
  ),
  otherPlans: column(
    ['action.objectiveIds', 'otherPlan.name'],
    'other plans | links to other plans | link to other plans | links with other plans | linked plans | related plans | related plan | plan links | links | strategic links | strategic link | strategic fit | link to corporate plan | links to corporate plan | corporate plan | corporate objective | corporate priority | corporate plan objective | joint plan | joint plan outcome | links to strategies | related strategy | policy links | dovetails with | service plan',
    'cynlluniau eraill | cysylltiadau a chynlluniau eraill | cyswllt a chynlluniau eraill | cysylltiadau strategol | cysylltiad strategol | cynllun corfforaethol | amcan corfforaethol | blaenoriaeth gorfforaethol | cynllun ar y cyd | cynllun cysylltiedig | cysylltiadau',
  ),
  standsAlone: column(
    ['action.standsAloneReason'],
    'why it stands alone | why the action stands alone | reason for standing alone | stands alone | stands alone because | why no link to other plans',
    'pam mae n sefyll ar ei ben ei hun | sefyll ar ei ben ei hun | rheswm dros sefyll ar ei ben ei hun',
  ),
  additional: column(
    ['action.additional'],
    'it answers no recommendation we added it',
    'nid yw n ateb argymhelliad ni a i hychwanegodd',
  ),
  noteHeading: column([], 'note column', 'nodyn colofn'),
  leftOut: column([], '', ''),
  note: column(
    [],
    'note | notes | comment | comments | remarks | risk | risks | risks barriers | risks and barriers | barriers | issues | progress | progress to date | progress update | update | updates | current status | status | rag | rag status | rag rating | priority | theme | category | accepted | agreed | cabinet member | lead member | portfolio | directorate | section | evidence',
    'nodyn | nodiadau | sylw | sylwadau | risg | risgiau | rhwystrau | risgiau a rhwystrau | cynnydd | cynnydd hyd yma | diweddariad | statws | blaenoriaeth | thema | categori | aelod cabinet | aelod arweiniol | cyfarwyddiaeth | adran | tystiolaeth',
  ),
} satisfies Record<string, SheetColumn>;

function column(fills: readonly PlanField[], en: string, cy: string): SheetColumn {
  const list = (joined: string) => joined.split(' | ').filter((phrase) => phrase !== '');
  return { fills, headings: { en: list(en), cy: list(cy) } };
}
