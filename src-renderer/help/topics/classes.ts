import type { HelpTopic } from './help-topic.ts';

/** A class in one room. */
export const CLASS_TOPICS: readonly HelpTopic[] = [
  {
    id: 'classes',
    title: 'Classes: reading together in one room',
    also: 'class students pupils teach lesson join code qr board projector beamer wall groups pace lock seat roster',
    text: [
      'In a class everybody in the room reads the same case, each on their own device: a phone, a tablet, a Chromebook or another computer. They need a browser and the code, and nothing else. You open the class, and you see on your board who is where.',
      'Choose Class, then “Open a class”: a case, what students do, and the network. Then show the code on the projector. A lesson has stops, from a warning beforehand to the talk at the end; “Next for everyone” takes all of them to the next one.',
      'A tile stands for a seat. It says where somebody is and how far, and who presses “I am stuck” comes first. Open a tile to rename the seat, to put it into a group, or to hand it back to somebody who lost it: the work in it is kept.',
      'Who published what is hidden from everybody until you show it. You can hide it again, but what was seen is seen.',
      'On the projector stands nothing that is only for you: how to join, what to do now, what the class marked in the texts, answers, groups. What was marked is shown as how many people, never as who. In the desktop window the projector’s view fills the window, and Esc brings the board back; in a browser it has a tab of its own.',
      'To take part in a class that is open on another computer, choose Class, then “Join a class”. Parallax listens for classes in your network; where none is heard, type the address that the teacher shows. The class opens in a window of its own, which has no way to your library.',
      'If your computer or the program stops, nothing is lost. Start Parallax again: the class goes on with the same code and the same seats, and what students wrote meanwhile arrives from their devices.',
    ],
    terms: [
      { term: 'Everyone together', meaning: 'All are at the stop, and at the question, that you choose.' },
      { term: 'Locked', meaning: 'Nothing can be handed in or changed. What is being written stays with its writer.' },
      {
        term: 'Late students',
        meaning: 'Whether somebody may still take a seat. Who has one can always come back to it.',
      },
      { term: 'Stuck', meaning: 'The student pressed a button that says so. It goes away when they press it again.' },
      {
        term: 'Away',
        meaning: 'The seat is taken, and its device is not connected now: asleep, or out of the network.',
      },
    ],
    after: [
      'How long names and work are kept is set for each class, 30 days unless you say otherwise. On that day Parallax erases them by itself. Under “Students and privacy” you can save or erase the work of one student, or all of it.',
      'Erasing reaches the library and the copies that Parallax made of it in its folder “backups”. It does not reach a damaged library that was put into the folder “set-aside”, files you saved, printed or gave away, copies that the system or a school makes of this computer, nor the student’s own device, which keeps the key of the seat and what was not sent yet. Delete those yourself.',
    ],
  },
  {
    id: 'class-network',
    title: 'What is protected in a class, and what is not',
    also: 'privacy security network wlan wifi http https tls certificate encrypted firewall eavesdrop safe',
    text: [
      'Nothing leaves the room through Parallax: no account, no cloud, no request to the internet. While no class is open, no other device can reach this computer through Parallax. While one is open, devices in the network you chose reach the class and nothing else of your library.',
      'Who wants in needs the code. Wrong codes are answered ever more slowly. Each seat has a secret key of its own on the student’s device; one student never gets the answers or the notes of another, nor what is right before it is shown.',
      'Without a certificate the way between the devices is plain HTTP. Who runs the network, or is in it and knows how to listen, could read or change what goes by: names, notes and answers. For pseudonyms in a lesson that is mostly fine. For real names think about it, and ask your school.',
      'With a certificate of your school (under “Advanced” when you open a class) all of it is encrypted. The students’ browsers must know who signed it, or they warn.',
      'If nobody can join: the firewall of this computer may ask whether Parallax may be reached; allow it for private networks. Some school networks keep devices apart from one another; then a hotspot, or a router of your own, helps.',
    ],
  },
];
