import { m } from '#words';
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
  title: m.classroom_what_this_connection_protects_and_what(),
  lines: [
    m.classroom_the_class_is_at_this_address(),
    m.classroom_the_connection_is_not_encrypted_http(),
    m.classroom_right_answers_never_travel_before_a(),
    m.classroom_let_students_use_a_pseudonym_and(),
    m.classroom_a_wireless_network_with_a_password(),
  ],
};

/** The same where the teacher's own certificate is used. */
export const WITH_CERTIFICATE: NetworkAdvice = {
  title: m.classroom_this_connection_is_encrypted(),
  lines: [
    m.classroom_others_on_the_network_can_see(),
    m.classroom_students_must_type_the_address_with(),
    m.classroom_if_their_browser_warns_them_the(),
  ],
};

/** Shown where students can not reach the class. Parallax can't see the firewall from inside, and says so. */
export const NOT_REACHED: NetworkAdvice = {
  title: m.classroom_if_students_can_not_reach_the(),
  lines: [
    m.classroom_open_the_address_on_this_computer(),
    m.classroom_are_they_on_the_same_network(),
    m.classroom_do_they_type_the_address_whole(),
    m.classroom_does_a_filter_or_proxy_of(),
  ],
};

export interface FirewallAdvice extends NetworkAdvice {
  readonly system: 'windows' | 'mac' | 'linux';
}

/** What each system's firewall asks, and what to answer. */
export const FIREWALLS: readonly FirewallAdvice[] = [
  {
    system: 'windows',
    title: m.classroom_windows(),
    lines: [
      m.classroom_when_a_class_is_opened_for(),
      m.classroom_if_it_was_refused_once_windows(),
      m.classroom_look_whether_windows_calls_this_network(),
    ],
  },
  {
    system: 'mac',
    title: m.classroom_mac(),
    lines: [m.classroom_if_macos_asks_whether_parallax_may(), m.classroom_to_change_it_later_system_settings()],
  },
  {
    system: 'linux',
    title: m.classroom_linux(),
    lines: [
      m.classroom_many_systems_have_no_firewall_on(),
      m.classroom_with_firewalld({ command: 'sudo firewall-cmd --add-port=4300/tcp' }),
    ],
  },
];

/** For a teacher who may change nothing on the computer. */
export const ASK_THE_SCHOOL: NetworkAdvice = {
  title: m.classroom_if_you_have_no_administrator_rights(),
  lines: [
    m.classroom_opening_a_class_needs_none_only(),
    m.classroom_please_allow_the_program_parallax_to(),
    m.classroom_until_then_a_case_can_go(),
  ],
};
