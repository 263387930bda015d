const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Every limit of what may be asked of a server, but for those of files and workbooks, which their readers have.
 * `docs/security.md` lists them.
 */
export const limitTable = {
  /** One GraphQL request, over HTTP or a socket. Every operation of our own screens asks for less than half. */
  request: {
    /** Bytes of a request over HTTP. */
    body: 1_000_000,
    tokens: 4_000,
    /** Brackets within brackets, of any kind: what a parser reads by calling itself. */
    nesting: 60,
    /** Levels of fields within fields. */
    depth: 12,
    /** Fields read, counting what is inside a list ten times. */
    cost: 20_000,
    aliases: 30,
    /** Times that one thing is asked for in one place: the check that they agree takes the square of it. */
    repeats: 30,
  },
  /** What one field answers or takes. */
  field: {
    /** Reviews on one page. */
    reviews: 200,
    /** Notices on one page. */
    notices: 100,
    /** Answers to recommendations on one page. */
    answers: 50,
    /** Comments on one page of what was contributed. */
    comments: 500,
    /** Reviews or answers that a page can come after: more than there are. */
    skipped: 100_000,
    /** Writes on one page of a history. */
    writes: 50,
    /** Characters to search for. */
    search: 300,
  },
  /** Sockets of both kinds, in one instance. */
  socket: {
    ofPerson: 60,
    fromNetwork: 3_000,
    /** Subscriptions of one socket, and roots that one of them follows together. */
    followed: 20,
    /** Bytes of a message that asks to follow something. */
    feedMessage: 50_000,
    /** Bytes of a message of prose that is looked at: several times what one update may be. */
    proseMessage: 1_000_000,
    /** Bytes of a message that is read at all, so that it can be refused in its room. A larger one ends the socket. */
    proseRead: 8_000_000,
    messagesPerSecond: 100,
    messagesAtOnce: 300,
  },
  /** Comments that are sent by a consultation's open link. */
  contribution: {
    /** Sendings from a network to one consultation. */
    fromNetwork: { most: 30, within: 60 * minute },
    fromNetworkInDay: { most: 150, within: day },
  },
  /** Easy-read versions that are fetched by the links of a consultation, without signing in. */
  shownFile: { fromNetwork: { most: 600, within: 60 * minute } },
  /** Codes to sign in with. */
  code: {
    minutes: 10,
    tries: 5,
    /** Sent to an address asked for from a network. */
    toAddressFromNetwork: { most: 5, within: 15 * minute },
    toAddressFromNetworkInDay: { most: 15, within: day },
    fromNetwork: { most: 1_000, within: 15 * minute },
    /** Sent to a person who asks in a browser that they have signed in with. */
    inKnownBrowser: { most: 5, within: 15 * minute },
    inKnownBrowserInDay: { most: 20, within: day },
    /** Of six digits; what is asked for beyond has ten. */
    shortToAddress: { most: 100, within: day },
    shortFromNetwork: { most: 300, within: day },
    short: { most: 2_000, within: day },
  },
  /** Milliseconds that a request waits for the database before it is answered 503. */
  database: {
    /** For a connection. */
    connection: 5_000,
    /** For a statement, which PostgreSQL then ends. */
    statement: 9_500,
    /** For an answer of any kind: a PostgreSQL that hangs ends no statement either. */
    answer: 10_000,
  },
  /** Milliseconds in which `/readyz` answers, whatever the database does. */
  readyz: 800,
} as const;
