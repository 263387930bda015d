import 'i18next';
import type { Catalogue } from './catalogue.ts';
import type { Formatter as Formats } from './formatter.ts';

/** Makes `t()` know every key, and what each message needs. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogue;
    interpolationFormatTypeMap: { [Name in keyof Formats]: Parameters<Formats[Name]>[0] };
  }
}
