/** Page to main: one call of the contract, answered with its reply. */
export const STUDY_CALL = 'study:call';
/** Main to page: one event of the contract. */
export const STUDY_EVENT = 'study:event';
/** Page to main: it hears events from now on. */
export const STUDY_LISTENS = 'study:listens';
