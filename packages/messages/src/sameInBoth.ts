/** Messages that are rightly the same in English and Welsh. */
export const sameInBoth: ReadonlySet<string> = new Set([
  'common:product',
  'common:titled',
  'common:languageSwitch.en',
  'common:languageSwitch.cy',
  'common:problems.titlePrefix',
  'export:heading.cost',
  'fields:authorityDateKind.cabinet',
  'fields:stakeholderKind.staff',
  'findings:quoted',
  'import:preview.unreadOne',
  'plan:action.headingTitled',
  'plan:money.cost',
  'plan:otherPlans.objective',
  'plan:otherPlans.objectiveUnnumbered',
  'plan:thing.costLine',
  'plan:translate.inLanguage',
]);
