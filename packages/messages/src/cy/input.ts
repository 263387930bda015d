import type en from '../en/input.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  meant: 'Ai hyn oeddech yn ei feddwl',
  date: {
    noSuchDay: 'Nid oes diwrnod {{day}} yn y mis hwnnw',
    noSuchMonth: 'Nid oes mis {{month}}: rhowch y diwrnod yn gyntaf',
    yearMissing: 'Ychwanegwch y flwyddyn',
    dayMissing: 'Ychwanegwch ddiwrnod y mis',
    dayOrYearMissing: 'Rhowch y diwrnod, y mis a’r flwyddyn',
    dateVague: 'Nid un diwrnod yw hwn: rhowch ddiwrnod, er enghraifft 31 Mawrth 2027',
    severalDates: 'Rhowch un dyddiad yn unig',
    dateAmongWords: 'Rhowch y dyddiad ar ei ben ei hun',
    yearUnlikely: 'Gwiriwch y flwyddyn: {{year}}',
    other: 'Rhowch ddyddiad, er enghraifft 31 Mawrth 2027',
  },
  money: {
    negative: 'Rhowch swm nad yw’n llai na dim',
    partPenny: 'Rhowch geiniogau cyfan',
    pointOrThousands: 'Rhowch goma rhwng miloedd, fel yn 12,345, neu rhowch y ceiniogau mewn dau ffigur, fel yn 12.34',
    decimalComma: 'Rhowch bwynt cyn y ceiniogau, a choma rhwng miloedd yn unig',
    wordsBeside: 'Rhowch y swm ar ei ben ei hun',
    severalAmounts: 'Rhowch un swm yn unig',
    outOfRange: 'Rhowch {{mostPence, money}} neu lai',
    other: 'Rhowch swm mewn punnoedd, er enghraifft 1,250 neu 120k',
  },
  number: {
    decimalComma: 'Rhowch bwynt cyn y degolion, a choma rhwng miloedd yn unig',
    wordsBeside: 'Rhowch y rhif ar ei ben ei hun',
    severalNumbers: 'Rhowch un rhif yn unig',
    tooManyDecimals: 'Nifer y degolion ar y mwyaf: {{decimals}}',
    tooManyDigits: 'Nifer y digidau ar y mwyaf: {{digits}}',
    outOfRange: 'Nifer y digidau cyn y pwynt ar y mwyaf: {{digits}}',
    other: 'Rhowch rif, er enghraifft 12.5',
  },
  year: {
    notConsecutive: 'Rhowch ddwy flwyddyn yn olynol, er enghraifft 2027/28',
    oneYear: 'Rhowch ddwy flwyddyn y flwyddyn ariannol, er enghraifft 2027/28',
    outOfRange: 'Rhowch flwyddyn o {{first}} i {{last}}',
    other: 'Rhowch flwyddyn ariannol, er enghraifft 2027/28',
  },
  yearHint: 'Er enghraifft 2027/28',
} as const satisfies InWelsh<typeof en>;
