/** A file that is not taken, through no fault of ours. The words for its code, which name the mend, are in the catalogues. */
export class RefusedFile extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, number | string>>;

  constructor(code: string, params: Readonly<Record<string, number | string>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
