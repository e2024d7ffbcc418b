/** Topics that other pages lead to by name. */
export const KNOWS_TOPIC = 'what-it-cannot-know';
/** A page of its own, for paper too. */
export const GUIDE_TOPIC = 'teachers-guide';
