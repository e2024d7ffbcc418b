/** Page to main: one call of the contract, answered with its reply. */
export const STUDY_CALL = 'study:call';
/** Main to page: one event of the contract. */
export const STUDY_EVENT = 'study:event';
