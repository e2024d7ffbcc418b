/** Words by which a name is a publisher's and no writer's. */
const PUBLISHERS =
  /\b(?:News|Times|Post|Herald|Tribune|Gazette|Courier|Chronicle|Daily|Weekly|Press|Agency|Radio|TV|FM|Today|Now|Observer|Telegraph|Mirror|Journal|Wire|Bulletin|Broadcasting|Media|Magazine|Mail|Mercury|Echo|Standard|Guardian|Independent|Voice|Advertiser|Examiner|Online|Council|Sheet)\b/u;

/** "Harbour Sheet", "Shire Now": what publishes, where a person's name might stand as well. "Emily Post" is the rarer one. */
export function soundsLikePublisher(name: string): boolean {
  return PUBLISHERS.test(name);
}
