import { entity } from '../aggregate/aggregate.ts';
import { date, link, needs, position, prose, text, words, yesNo } from '../aggregate/field.ts';

const LONG = 8000;
/** An impact assessment is said in words, or by a link to where it stands. */
const LINK = 500;

/**
 * What a plan holds of its paper to the Council, beyond what the paper takes from a version of the plan. It is apart from the
 * plan that is sent: no version has it, and writing it changes nothing that is being sent.
 */
export const paperEntities = {
  councilPaper: entity(
    'plan',
    'councilPapers',
    'The paper with which the plan goes to the Council: its own words. A plan has one, once somebody has begun it.',
    {
      versionId: needs(
        'paper.settle',
        link('version', 'The version that it is of; empty for the newest one that was sent and not taken back.'),
      ),
      resolution: prose(text(4000, 'The resolution that is sought.')),
      financeComments: prose(text(LONG, 'What the finance officer says of it [S14].')),
      legalComments: prose(text(LONG, 'What the legal officer says of it.')),
      equality: prose(text(LONG, 'The equality impact assessment, in words.')),
      equalityLink: words(LINK, 'Where the equality impact assessment stands.'),
      welshLanguage: prose(text(LONG, 'The Welsh language impact assessment, in words.')),
      welshLanguageLink: words(LINK, 'Where the Welsh language impact assessment stands.'),
      childrensRights: prose(text(LONG, "The children's rights impact assessment, in words.")),
      childrensRightsLink: words(LINK, "Where the children's rights impact assessment stands."),
      annexResponse: needs(
        'paper.settle',
        yesNo('The written response to the version is annexed, where one was issued: the paper is public.'),
      ),
      exempt: needs('paper.settle', yesNo('The item is exempt: the paper is not public.')),
      publicAgreedOn: needs('paper.settle', date('The day the lead reviewer agreed to its being public.')),
      publicAgreedHow: needs('paper.settle', words(300, 'How they agreed: the letter, the meeting.')),
    },
    { operation: 'paper.write', madeByUseCase: true, document: true, order: [], apart: true },
  ),
  scrutinyRecommendation: entity(
    'councilPaper',
    'scrutinyRecommendations',
    'What a scrutiny committee recommended of the plan, with the reply to it.',
    {
      position: position('Order in the paper.'),
      recommendation: prose(text(4000, 'What scrutiny recommended.')),
      reply: prose(text(4000, 'What the authority says to it.')),
    },
    { operation: 'paper.write', knownBy: 'recommendation' },
  ),
} as const;
