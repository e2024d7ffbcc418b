/**
 * What a teacher should know of the network before and while a class is open, as plain data: the same facts as in the README's "A class
 * in one room". Words only; which of them is shown when is the screen's.
 */
export interface NetworkAdvice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What plain HTTP does and does not protect; shown wherever a class is opened without a certificate. */
export const PLAIN_HTTP: NetworkAdvice = {
  title: 'What this connection protects, and what it does not',
  lines: [
    'The class is at this address only while it is open, and only on the network you chose. Nothing goes to the internet.',
    'The connection is not encrypted (http). Somebody on the same network with the right tools can read what students write, and can copy the key of a seat and write in its name.',
    'Right answers never travel before a question is answered. Notes of others never travel to a student.',
    'Let students use a pseudonym, and do not ask for anything private. If a seat behaves strangely, hand it back: its old key stops working at once.',
    'A wireless network with a password of its own, a hotspot of this computer, or a certificate of your school keeps listeners out.',
  ],
};

/** The same where the teacher's own certificate is used. */
export const WITH_CERTIFICATE: NetworkAdvice = {
  title: 'This connection is encrypted',
  lines: [
    'Others on the network can see that devices talk to this computer, not what they say.',
    'Students must type the address with https, and with the name that the certificate is for.',
    'If their browser warns them, the certificate is not one that it trusts. Students should not get used to clicking such warnings away: ask your school for one that it trusts.',
  ],
};

/** Shown where students can not reach the class. Parallax can't see the firewall from inside, and says so. */
export const NOT_REACHED: NetworkAdvice = {
  title: 'If students can not reach the address',
  lines: [
    'Open the address on this computer first. If it opens here and not on other devices, something between stands in the way. Parallax can not see that from here: a firewall lets a computer reach itself.',
    'Are they on the same network? A network for guests or for students is often kept apart from the one for teachers, and some keep every device apart from every other. Then use a hotspot of this computer, or ask for a network on which devices may reach each other.',
    'Do they type the address whole, with http:// before it and the number after the colon? Some browsers add https by themselves.',
    'Does a filter or proxy of the school stand between? It must let addresses of the own network through directly.',
  ],
};

export interface FirewallAdvice extends NetworkAdvice {
  readonly system: 'windows' | 'mac' | 'linux';
}

/** What each system's firewall asks, and what to answer. */
export const FIREWALLS: readonly FirewallAdvice[] = [
  {
    system: 'windows',
    title: 'Windows',
    lines: [
      'When a class is opened for the first time, Windows asks whether Parallax may communicate. Tick "Private networks" and allow it.',
      'If it was refused once, Windows does not ask again: Settings, Privacy & security, Windows Security, Firewall & network protection, Allow an app through firewall; tick Parallax for private networks.',
      'Look whether Windows calls this network private: Settings, Network & internet, the network, Private network.',
    ],
  },
  {
    system: 'mac',
    title: 'Mac',
    lines: [
      'If macOS asks whether Parallax may accept incoming connections, or find devices on the local network, press Allow.',
      'To change it later: System Settings, Network, Firewall, Options; and Privacy & Security, Local Network.',
    ],
  },
  {
    system: 'linux',
    title: 'Linux',
    lines: [
      'Many systems have no firewall on. With ufw: choose a fixed port when you open the class, 4300 for instance, then run: sudo ufw allow 4300/tcp',
      'With firewalld: sudo firewall-cmd --add-port=4300/tcp (until the next start of the computer).',
    ],
  },
];

/** For a teacher who may change nothing on the computer. */
export const ASK_THE_SCHOOL: NetworkAdvice = {
  title: 'If you have no administrator rights',
  lines: [
    'Opening a class needs none; only the firewall may. Ask whoever looks after the computers for this, in these words:',
    '"Please allow the program Parallax to accept incoming TCP connections on private networks on my computer, on port 4300, from the network that my students use. It is open only during a lesson. Devices on the two networks must be able to reach each other."',
    'Until then: a case can go to students as a single file that works without any network, from a USB stick too.',
  ],
};
