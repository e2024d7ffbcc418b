import type { HelpTopic } from './help-topic.ts';

/** Notes, what they agree on, and questions. */
export const NOTING_AND_ASKING_TOPICS: readonly HelpTopic[] = [
  {
    id: 'notes',
    title: 'Notes: what you see in the words',
    also: 'framing category frame Entman mark passage anchor orphan own first sheet export import csv json-ld hypothesis',
    text: [
      'A note stands on words of an article, says what they do, and why you think so. It can also stand on two articles at once: same fact, different words.',
      'To frame a story is to choose some sides of it and make them stand out. Nobody can tell anything without choosing, so a frame is not a lie. The question is what another choice would have shown.',
      'The first four categories are from Robert Entman (1993), who asked what a frame does. The others say how a story is told and what was chosen; each shows its meaning, an invented example and the paper it is from where you choose it. Ways to persuade and topics come with “Advanced categories” in Settings.',
    ],
    terms: [
      { term: 'problem', meaning: 'What does the text say is wrong?' },
      { term: 'cause', meaning: 'Who or what does it say brought it about?' },
      { term: 'judgement', meaning: 'What does it call right or wrong?' },
      { term: 'remedy', meaning: 'What does it say should be done?' },
      {
        term: 'anchor',
        meaning:
          'What holds a note to its words: the words themselves, a few before and after, and where they stood. So the note finds them again in a newer version of the article.',
      },
      {
        term: 'orphan',
        meaning:
          'A note whose words can’t be found any more. It is kept with its quotation and shown apart, and never put on other words. If the words come back, it returns to them.',
      },
      {
        term: 'own notes first',
        meaning:
          'A setting of the case. What others noted on an article, and what is suggested there, waits until you have written a note of your own on it. Who reads others first finds what they found.',
      },
      {
        term: 'framing sheet',
        meaning:
          'All notes of a case on one page: kinds of notes down, outlets across. To print, or to keep as a file.',
      },
    ],
    after: [
      'Notes can be saved for another computer or another program (W3C Web Annotation, JSON-LD) or as a table (CSV), and taken in from Parallax or Hypothesis. What can’t be taken in is named, with the reason.',
    ],
  },
  {
    id: 'agreement',
    title: 'Where you agree and where you don’t',
    also: 'Krippendorff alpha Cohen kappa heat map divided discussion class people coders',
    text: [
      'When two or more people wrote notes on the same articles, Parallax lays them over one another. Words that more people marked have a deeper shade and a heavier line; passages that were read differently are listed for discussion.',
      'To part is no mistake. People who were trained for weeks to find frames in news agree only moderately. Where you part, a text can be read in more than one way, and that is worth finding out.',
    ],
    terms: [
      {
        term: 'Krippendorff’s alpha',
        meaning:
          'Looks at every word of an article: who of those who wrote notes on it marked the word as this kind, and who did not? 1 is always the same, 0 is as often as chance would have it, below 0 less often than that. Trained coders come to about .4 on frames.',
      },
      {
        term: 'Cohen’s kappa',
        meaning: 'The same question for exactly two people, reckoning with how freely each of them marks.',
      },
      {
        term: 'left it unmarked',
        meaning:
          'Wrote notes on this article, but none on these words. Somebody without any note on it does not count.',
      },
    ],
    after: ['The figures are no marks for anybody, and nobody has to change a note to agree.'],
  },
  {
    id: 'cues',
    title: 'Suggested places, and what a cue can’t know',
    also: 'cue suggest rule hint loaded language propose dismiss',
    text: [
      'A cue is a rule that points to words and says: this may be worth a note. It looks for certain words and forms, such as a label for a person, a verb like “admitted”, or a passive without anybody who acts. It says why it points there, and you accept, change or dismiss it. Switch cues on in Settings, under “Suggest places to look at”.',
      'Each kind of cue says how often it was right, measured on texts that trained readers had marked. Most are wrong more often than right, so a cue is a place to look and never an answer.',
      'It can’t know what happened, so it does not know whether a strong word is simply the fitting one. It can’t tell irony, or what everybody in that place knows. It does not see what is missing, and it passes over every frame that needs no striking word. An article without cues is not neutral for that, and one with many is not biased.',
      'Inside quotation marks a cue is marked as the speaker’s: the outlet did not say it, but it chose to quote it.',
    ],
  },
  {
    id: 'quizzes',
    title: 'Quizzes: answers that can be proved',
    also: 'quiz question item test evidence key draft grade result facility discrimination reliability gift qti moodle xapi export import review',
    text: [
      'A quiz belongs to a case. Parallax draws its questions from what the articles share, word differently and leave out; you read them, change them, drop them, and add your own.',
      'Every answer stands on words of the articles. You can open them under each question. “It can’t be told from these texts” is an answer like any other, and often the right one.',
      'No question asks for an opinion and marks it. Where the wording of a text can be seen in more than one way, more than one answer is accepted.',
    ],
    terms: [
      {
        term: 'question (item)',
        meaning:
          'The prompt, what can be answered, the key, a reason for each answer, the words that prove the key, and an estimate of how hard it is.',
      },
      {
        term: 'evidence',
        meaning:
          'The exact words that prove a key: which article, where they stand, and what the text was when the question was made.',
      },
      {
        term: 'can’t be asked',
        meaning:
          'An article was changed or removed and the words that proved the key no longer stand. Then the question blocks itself and says why. “Find the words again” looks for where they are now; whether the answer is still right, you decide.',
      },
      {
        term: 'share of points',
        meaning: 'The mean score on a question. 100 % is everybody right. Also called facility, or p.',
      },
      {
        term: 'discrimination',
        meaning:
          'Whether those who did well on the other questions did well on this one too, from −1 to 1 (corrected point-biserial). Below 0, look at the key.',
      },
      {
        term: 'reliability',
        meaning:
          'How far the order of the students would stay the same with other questions of the same sort (KR-20, or Cronbach’s alpha where half points are given). 1 is wholly, 0 is not at all.',
      },
      {
        term: 'calibration',
        meaning: 'How sure the students said they were, against how often they were right.',
      },
    ],
    after: [
      'What the numbers can’t say: with fewer than ten students, one answer more or less changes all of them. They do not know why somebody was wrong: a bad question and a bad lesson look alike. A hard question is not a bad one. And no number here says what a student thinks, or should.',
      'A quiz can be printed, and saved as GIFT, QTI 3.0 or Moodle XML; what a format can’t carry is listed first. Results can be saved as a table (CSV) or as xAPI statements. They leave this computer only if you give the address of a learning record store and press “Send”.',
    ],
  },
];
