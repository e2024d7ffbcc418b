/** Words of newspapers, agencies and stations that are hardly ever in any other name. */
const PUBLISHERS =
  /\b(?:News|Times|Post|Herald|Tribune|Gazette|Courier|Chronicle|Daily|Weekly|Press|Agency|Radio|TV|Television|Today|Observer|Telegraph|Mirror|Journal|Wire|Bulletin|Broadcasting|Media|Magazine|Mail|Dispatch|Ledger|Sheet|Echo|Advertiser|Examiner|Argus|Sentinel|Inquirer)\b/u;

/** "Harbour Sheet": what publishes, even where nobody has heard of it. A person's name may sound so too ("Emily Post"); it is the rarer one. */
export function soundsLikePublisher(name: string): boolean {
  return PUBLISHERS.test(name);
}
