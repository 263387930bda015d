/** The two questions that the Welsh language standards ask, always there: nobody writes or removes them. */
export const languageQuestions = ['welshOpportunities', 'welshTreatment'] as const;
