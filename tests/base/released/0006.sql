PRAGMA application_id = 1397772115;
PRAGMA user_version = 6;
BEGIN TRANSACTION;
CREATE TABLE advance (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	instalment BIGINT NOT NULL, 
	method VARCHAR NOT NULL, 
	box VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	received_by CHAR(32), 
	given_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(received_by) REFERENCES producer_delegate (id), 
	UNIQUE (number), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE agreement (
	id CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	from_day DATE NOT NULL, 
	ended_day DATE, 
	kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	hold_days BIGINT, 
	discount_bearers VARCHAR NOT NULL, 
	damage_bearer VARCHAR NOT NULL, 
	loss_bearer VARCHAR NOT NULL, 
	expiry_bearer VARCHAR NOT NULL, 
	pay_method VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, minimum_payout BIGINT, pay_rhythm VARCHAR DEFAULT 'weekly' NOT NULL, rack_fee BIGINT DEFAULT '0' NOT NULL, signed_on DATE, rack_period VARCHAR DEFAULT 'monthly' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "agreement" VALUES('01a21c6f680e7411a2b26a880dc405c5','PTJ-0001','01a21c6f68067239ac3daed4e77403cf','2026-11-22',NULL,'percent',2000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL,'monthly');
INSERT INTO "agreement" VALUES('01a21c6f684d701b9a9d136ff883e645','PTJ-0002','01a21c6f684a7150b567a95c3bc4ca94','2026-11-22',NULL,'percent',3000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL,'monthly');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE approval (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	act VARCHAR NOT NULL, 
	approver VARCHAR NOT NULL, 
	line BIGINT, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
INSERT INTO "approval" VALUES('01a21c6f68a5757fa3a7424f9a793d64',1,'void','waived',NULL,37500);
INSERT INTO "approval" VALUES('01a21c6f68d9745fb2f45261de3b1199',1,'close_shift','waived',NULL,0);
INSERT INTO "approval" VALUES('01a21c6f6912724ebe8988da26fed857',1,'cash_in','waived',NULL,500000);
INSERT INTO "approval" VALUES('01a21c6f69167045af1de49dba88c475',1,'safe_drop','waived',NULL,400000);
INSERT INTO "approval" VALUES('01a21c6f697575acbb99a2493b137a32',1,'payout','waived',NULL,40000);
CREATE TABLE barcode (
	code VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	quantity_per_scan BIGINT NOT NULL, label_price BIGINT, is_shared BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "barcode" VALUES('2900000000018','01a21c6f681c735ab4b0e8d6a3282d35',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000011','01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f683d71c0a62571d6c00f750a',1,NULL,0);
INSERT INTO "barcode" VALUES('2900000000025','01a21c6f685175cca567e7b5e8543eda',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000028','01a21c6f685175cca567e7b5e8543eda','01a21c6f685a7271b358ef1ce970ad9b',1,NULL,0);
CREATE TABLE books_identity (
	id CHAR(32) NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "books_identity" VALUES('01a21c6f671273aab729be19b1ffd215',1795773392658212,'sentra-pos 0.1.0');
CREATE TABLE cart_removal (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	cart CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE closed_day (
	day DATE NOT NULL, 
	closed_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (day)
);
CREATE TABLE consignment_line (
	note CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (note, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id)
);
INSERT INTO "consignment_line" VALUES('01a21c6f683c73e1b68a3041f3d0bd17',1,'01a21c6f683c73e1b68a304006a0ea6d','01a21c6f683d71c0a62571d6c00f750a',40);
INSERT INTO "consignment_line" VALUES('01a21c6f685a7271b358ef1b776eea82',1,'01a21c6f68597144806ab3b845da487a','01a21c6f685a7271b358ef1ce970ad9b',6);
CREATE TABLE consignment_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	agreement VARCHAR, 
	received_at BIGINT NOT NULL, photo VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "consignment_note" VALUES('01a21c6f683c73e1b68a3041f3d0bd17','01a21c6f683c73e1b68a304006a0ea6d','TTB-26-00001','01a21c6f68067239ac3daed4e77403cf','PTJ-0001',1795312800000000,NULL);
INSERT INTO "consignment_note" VALUES('01a21c6f685a7271b358ef1b776eea82','01a21c6f68597144806ab3b845da487a','TTB-26-00002','01a21c6f684a7150b567a95c3bc4ca94','PTJ-0002',1795312800000000,NULL);
CREATE TABLE conversion (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	from_lot CHAR(32) NOT NULL, 
	to_lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	amount BIGINT NOT NULL, 
	signed_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(from_lot) REFERENCES lot (id), 
	FOREIGN KEY(to_lot) REFERENCES lot (id), 
	UNIQUE (number)
);
CREATE TABLE counted_notes (
	entry CHAR(32) NOT NULL, 
	denomination BIGINT NOT NULL, 
	count BIGINT NOT NULL, 
	PRIMARY KEY (entry, denomination), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE counter (
	series VARCHAR NOT NULL, 
	value BIGINT NOT NULL, 
	PRIMARY KEY (series)
);
INSERT INTO "counter" VALUES('producer',2);
INSERT INTO "counter" VALUES('PTJ',2);
INSERT INTO "counter" VALUES('product_code',2);
INSERT INTO "counter" VALUES('TTB-26',2);
INSERT INTO "counter" VALUES('lot',2);
INSERT INTO "counter" VALUES('SHF-K1-26',2);
INSERT INTO "counter" VALUES('box SAFE',3);
INSERT INTO "counter" VALUES('K1-26',4);
INSERT INTO "counter" VALUES('reversals of 01a21c6f-687a-7130-92c0-71bc96b370b3',1);
INSERT INTO "counter" VALUES('BA-26',1);
INSERT INTO "counter" VALUES('signing_key',1);
INSERT INTO "counter" VALUES('LPK-26',1);
INSERT INTO "counter" VALUES('KWT-26',1);
CREATE TABLE counter_line (
	counter CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (counter, position), 
	FOREIGN KEY(counter) REFERENCES counter_note (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
CREATE TABLE counter_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	note CHAR(32) NOT NULL, 
	corrected_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id), 
	UNIQUE (number)
);
CREATE TABLE deed (
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	result TEXT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "deed" VALUES('01a21c6f-672c-73d2-ace2-71b8048fac46','6b7e232e9964d77918609b2b9f680b7941189e54e6fece325d86c567adffe60f','"01a21c6f-6806-7239-ac3d-aed4e77403cf"',1795773392690718);
INSERT INTO "deed" VALUES('01a21c6f-680d-7561-a377-6a1f225d7b4a','5d0f9806fe41cd0e8e74b61d8e397203f31f612bf90bd1d37966183f0eb14bde','"PTJ-0001"',1795773392910070);
INSERT INTO "deed" VALUES('01a21c6f-6818-7566-b14e-91b00027d366','4b108ba67a9b6f34d18e87af0c69b296a22bb44f366906d0a38c9eb17db77189','"01a21c6f-681c-735a-b4b0-e8d6a3282d35"',1795773392921064);
INSERT INTO "deed" VALUES('01a21c6f-6827-727f-aada-4b7f2448ce17','aea7161e14a5b5545c8ed43645ab98416e79fb2f9f673267b628951af882b12d','{"id":"01a21c6f-683c-73e1-b68a-3041f3d0bd17","number":"TTB-26-00001","producer":"P-0001","lots":[{"lot":"01a21c6f-683d-71c0-a625-71d6c00f750a","number":1,"code":"2800000000011","product":"gipang","quantity":40}],"code":"C7C1-7D37"}',1795773392938041);
INSERT INTO "deed" VALUES('01a21c6f-6848-7041-8b96-e8538b4953a6','f96c8bdc286ea81eb1bb7ae8fc3c6e3b5ac3b809f90d02e1c93aa7bddb7d6f34','"01a21c6f-684a-7150-b567-a95c3bc4ca94"',1795773392968664);
INSERT INTO "deed" VALUES('01a21c6f-684c-73c8-9848-0056f8bdab16','3dacdc9615795d2708b1656f8803729d7cda705a1b6e878b4ff3b074a6f4d0ed','"PTJ-0002"',1795773392973399);
INSERT INTO "deed" VALUES('01a21c6f-684f-7380-b102-491b53389dd4','cac18898dff14af5bd344a6b80ca1a1470f9afb1b9d90fda8ab5c3907d586e1e','"01a21c6f-6851-75cc-a567-e7b5e8543eda"',1795773392976187);
INSERT INTO "deed" VALUES('01a21c6f-6854-7149-912d-ef33717f1a04','1282629f42d62824a93887b11c02e8a39268a024b5b1bcf85b644c1df337eac5','{"id":"01a21c6f-685a-7271-b358-ef1b776eea82","number":"TTB-26-00002","producer":"P-0002","lots":[{"lot":"01a21c6f-685a-7271-b358-ef1ce970ad9b","number":2,"code":"2800000000028","product":"batik","quantity":6}],"code":"533B-0A11"}',1795773392981009);
INSERT INTO "deed" VALUES('01a21c6f-685e-769d-9a6d-8ec6b5b99a95','c761194a3b20ace8bb6737d1ee2a929803a62da7bfb16531392ee3e30443e618','{"id":"01a21c6f-6863-7680-a842-82c3492d2cca","number":"SHF-K1-26-0001","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-22T09:00:00+07:00","business_day":"2026-11-22","float_amount":300000}',1795773392992279);
INSERT INTO "deed" VALUES('sale:01a21c6f-687a-7130-92c0-71bc96b370b3','cc832627666b7b85d66eafeba4c9fc6fd4cba69a62cb796beb3ce2deea307378','{"id":"01a21c6f-687a-7130-92c0-71bc96b370b3","receipt":"K1-26-000001","total":37500,"rounding":0,"paid":50000,"change":12500,"cash":37500,"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":37500,"producer_part":30000,"shop_part":7500,"lots":[["01a21c6f-683d-71c0-a625-71d6c00f750a",3]]}],"code":"4A31-68B7","job":"01a21c6f-688b-7771-b110-5dbc449a857c","refund":"","given_back":0}',1795773393021353);
INSERT INTO "deed" VALUES('sale:01a21c6f-6898-71fb-92c1-85a3633b192f','be283e461ee9a2362df34b3f46ab8cffaf85f85b8d2a52b71ca9c04d7143fdfb','{"id":"01a21c6f-6898-71fb-92c1-85a3633b192f","receipt":"K1-26-000002","total":210000,"rounding":0,"paid":210000,"change":0,"cash":210000,"lines":[{"product":"batik","producer":"P-0002","quantity":1,"net":185000,"producer_part":129500,"shop_part":55500,"lots":[["01a21c6f-685a-7271-b358-ef1ce970ad9b",1]]},{"product":"gipang","producer":"P-0001","quantity":2,"net":25000,"producer_part":20000,"shop_part":5000,"lots":[["01a21c6f-683d-71c0-a625-71d6c00f750a",2]]}],"code":"AEBE-781A","job":"01a21c6f-689e-71cd-9855-b05c6807ee1b","refund":"","given_back":0}',1795773393049009);
INSERT INTO "deed" VALUES('01a21c6f-68a1-713f-8ede-bb5df19de27f','7fa352aa7220793ff90846abcb4318aa44e86c1775e38bb942daf7a1b936010c','{"id":"01a21c6f-68bc-7736-9186-2c25cbfc3dbf","kind":"void","number":"K1-26-000003","receipt":"K1-26-000001","net":-37500,"rounding":0,"paid":-37500,"cash":37500,"payments":[["cash",-37500]],"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":-37500,"producer_part":-30000,"shop_part":-7500,"goods":"SHELF","lots":[["01a21c6f-683d-71c0-a625-71d6c00f750a",3]]}],"code":"D141-F8FA","job":"01a21c6f-68c2-74bb-ad71-eca41eb59b8f"}',1795773393059770);
INSERT INTO "deed" VALUES('01a21c6f-68c8-72e4-982d-1b97eb8d106e','8fc7a9852525fee18b33c3bf42bef875889d57d5e582d1afbc023fa04ff97f31','[{"id":"01a21c6f-68d0-70b1-9cdc-b7a2f7fe59a9","number":"BA-26-00001","loss":"damaged","producer":"P-0001","lines":[{"lot":"01a21c6f-683d-71c0-a625-71d6c00f750a","number":1,"product":"gipang","unit":"pcs","decimals":0,"quantity":2,"price":12500,"bearer":"shop","compensation":20000,"reason":"jatuh"}],"compensation":20000,"code":"4070-30FA"}]',1795773393099121);
INSERT INTO "deed" VALUES('01a21c6f-68d6-75c6-8eef-a57bf9aecdc1','a8491dd8385aff4fcf6d5d9f0cfc9e59e5058440b9dec7e0502107197c6cc199','{"closed":{"id":"01a21c6f-6863-7680-a842-82c3492d2cca","number":"SHF-K1-26-0001","expected":510000,"counted":510000,"difference":0,"code":"DBC9-3CD7"},"handed_over":510000,"next_float":0,"job":"01a21c6f-6907-7092-8830-73935d3d30cc"}',1795773393112224);
INSERT INTO "deed" VALUES('01a21c6f-6909-75ef-9a07-720ca78523bb','a6f2ec4a02aa2932920eebf58da717b9400286304bead95394068c63015830f2','{"id":"01a21c6f-690b-75ff-aeb5-e4c10389a967","number":"SHF-K1-26-0002","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-23T09:00:00+07:00","business_day":"2026-11-23","float_amount":300000}',1795773393162405);
INSERT INTO "deed" VALUES('01a21c6f-690f-76b8-b15d-e1a3557f9e24','bb3f7976c1e1c910d2814dd4dc2ce2e8eb93a8db027e22db7f561cb918f0950e','{"kind":"cash_in","box":"SHF-K1-26-0002","amount":500000,"reason":"pemilik menyetor","code":"413C-FB3D","job":"01a21c6f-6913-72f3-87c5-c542d81222dc"}',1795773393168958);
INSERT INTO "deed" VALUES('01a21c6f-6914-7179-84cb-2d26d0d44f0a','0fa63a8b1f82be7fdda74b157c5559ba04e1549bb94b349596ccb00deb7386b5','{"kind":"safe_drop","box":"SHF-K1-26-0002","amount":400000,"reason":"","code":"1AFD-6F80","job":"01a21c6f-6918-72a6-9dee-4b4eb4ae11c9"}',1795773393173366);
INSERT INTO "deed" VALUES('statement:01a21c6f-6806-7239-ac3d-aed4e77403cf:2026-11-23','e4af67a0a0670ad0c78edf3c9cf9bc3561303593eb3c2381ba6e7d5ab5364add','{"id":"01a21c6f-6943-779f-a25c-0b42c1f17401","number":"LPK-26-00001","producer":"01a21c6f-6806-7239-ac3d-aed4e77403cf","until":"2026-11-23","net":40000,"to_pay":40000,"method":"cash","closing":0,"code":"D084-0F6B"}',1795773393179986);
INSERT INTO "deed" VALUES('payout:01a21c6f-6943-779f-a25c-0b42c1f17401','5dc046d09f3729e81d3a30b354e5c05acc1397c261ef483193a3b64235de64d6','{"id":"01a21c6f-6975-75ac-bb99-a2493b137a32","number":"KWT-26-00001","statement":"LPK-26-00001","producer":"01a21c6f-6806-7239-ac3d-aed4e77403cf","method":"cash","box":"SAFE","reference":"","amount":40000,"paid_at":"2026-11-23T02:00:00Z","code":"2B84-50E2","received_by":"","reversed_at":null}',1795773393263716);
INSERT INTO "deed" VALUES('sale:01a21c6f-6984-72e1-a039-bafd8fa5cd31','2198e4ff2bd0d5b16419d59f1509a30b0954a03d1428c93ba56ba2032ef57b04','{"id":"01a21c6f-6984-72e1-a039-bafd8fa5cd31","receipt":"K1-26-000004","total":12500,"rounding":0,"paid":12500,"change":0,"cash":12500,"lines":[{"product":"gipang","producer":"P-0001","quantity":1,"net":12500,"producer_part":10000,"shop_part":2500,"lots":[["01a21c6f-683d-71c0-a625-71d6c00f750a",1]]}],"code":"0AF5-B14B","job":"01a21c6f-6989-767e-a80a-1293a43c0cba","refund":"","given_back":0}',1795773393285292);
CREATE TABLE envelope_given_up (
	statement CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	given_up_at BIGINT NOT NULL, 
	PRIMARY KEY (statement), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE group_visit (
	id CHAR(32) NOT NULL, 
	register_code VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	guide VARCHAR NOT NULL, 
	commission_bps BIGINT NOT NULL, 
	started_at BIGINT NOT NULL, 
	started_by VARCHAR NOT NULL, 
	ended_at BIGINT, 
	ended_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE guide_commission (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	visit CHAR(32) NOT NULL, 
	guide VARCHAR NOT NULL, 
	sales BIGINT NOT NULL, 
	base BIGINT NOT NULL, 
	bps BIGINT NOT NULL, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(visit) REFERENCES group_visit (id), 
	UNIQUE (number), 
	UNIQUE (visit)
);
CREATE TABLE handover (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	purpose VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	content TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	UNIQUE (number)
);
CREATE TABLE journal_entry (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	approver VARCHAR, 
	occurred_at BIGINT NOT NULL, 
	recorded_at BIGINT NOT NULL, 
	business_day DATE NOT NULL, 
	booked_day DATE NOT NULL, 
	document_no VARCHAR, 
	reason VARCHAR, 
	reverses CHAR(32), 
	document_hash VARCHAR NOT NULL, 
	previous_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(reverses) REFERENCES journal_entry (id), 
	UNIQUE (register_code, epoch, sequence)
);
INSERT INTO "journal_entry" VALUES('01a21c6f683c73e1b68a304006a0ea6d','receive','K1','',1,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00001',NULL,NULL,'f79aa5ef467cca821e837fb83e74ddf206a5b55024de7ca920ac9da14e49c4be','0000000000000000000000000000000000000000000000000000000000000000','c7c17d37ca39dce06333d2fa1d91f67d6d8bc1cdf44283a56f64d31ecd349fef');
INSERT INTO "journal_entry" VALUES('01a21c6f68597144806ab3b845da487a','receive','K1','',2,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00002',NULL,NULL,'e52c1916b94362d7baaae301c48d734c7f1d65be293201f20f597aeab62aae9a','c7c17d37ca39dce06333d2fa1d91f67d6d8bc1cdf44283a56f64d31ecd349fef','533b0a11a67516871c54097b632766c482cdb0e76b39749fab6e555be24dd897');
INSERT INTO "journal_entry" VALUES('01a21c6f686175dea60089a31b989aa1','shift_open','K1','',3,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'5bf53ee753d41a937a5c2a161e49678308a00236d609c391856fbb5f4b6c0920','533b0a11a67516871c54097b632766c482cdb0e76b39749fab6e555be24dd897','98921226195f95723ceab0866e27fb36a569186b7e64b17920024e40d060ace7');
INSERT INTO "journal_entry" VALUES('01a21c6f688076a8814a21618fb6dbd1','sale','K1','',4,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000001',NULL,NULL,'3ac5efa21e22204d9ece9120998bdaaaabf14429da7210696d3287532e2a6311','98921226195f95723ceab0866e27fb36a569186b7e64b17920024e40d060ace7','4a3168b7da13817a9292ed7b325cf31956fe341dcf0817cda57acd2d76012939');
INSERT INTO "journal_entry" VALUES('01a21c6f689b7770bbbf0ffdb93dda88','sale','K1','',5,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000002',NULL,NULL,'1c679f1a86d7ae5bcca6e9695ed9cd8517d1167589b12ce156a23c1fd7611e42','4a3168b7da13817a9292ed7b325cf31956fe341dcf0817cda57acd2d76012939','aebe781a801cdd0caa0b75cc95e9aea56b2c691775bd4456802ea69411eea187');
INSERT INTO "journal_entry" VALUES('01a21c6f68a5757fa3a7424f9a793d64','void','K1','',6,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000003','pembeli batal','01a21c6f688076a8814a21618fb6dbd1','2ac66dd13a074f1d1cf9056858806a9fc68e70ad81d2bb3f8fb01bc5dd1cb149','aebe781a801cdd0caa0b75cc95e9aea56b2c691775bd4456802ea69411eea187','d141f8fa024b492e4b91f861cd6740a5808c8317cb5da8061eb84aac50becf5c');
INSERT INTO "journal_entry" VALUES('01a21c6f68d070b19cdcb7a1a322299e','write_off_damaged','K1','',7,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','BA-26-00001',NULL,NULL,'4f1370f254f6bc8d4bcc3e154a98e9fd3bd081341c19ea7edb9d5ed278fd5810','d141f8fa024b492e4b91f861cd6740a5808c8317cb5da8061eb84aac50becf5c','407030fac8b6a3c3a6798054f562b1db62524447364305dd0b2167065e060213');
INSERT INTO "journal_entry" VALUES('01a21c6f68d9745fb2f45261de3b1199','shift_close','K1','',8,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'52956aeb59584024f0161813ed9dded1546b262acc4b4258caa47a0328fc7d88','407030fac8b6a3c3a6798054f562b1db62524447364305dd0b2167065e060213','dbc93cd778d78f17f59bce47dca3f423dc9819a55ac386c241f43dff6fd58d82');
INSERT INTO "journal_entry" VALUES('01a21c6f690b75ffaeb5e4c05d0bf865','shift_open','K1','',9,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'156040a9d1dacaf6e62ff88b897911b18872f7390526d5f415c3852359d9e097','dbc93cd778d78f17f59bce47dca3f423dc9819a55ac386c241f43dff6fd58d82','f1d09189f525ec9d681eb532c78d655e05b8b188cd61490cc1b53b5a034fb05a');
INSERT INTO "journal_entry" VALUES('01a21c6f6912724ebe8988da26fed857','cash_in','K1','',10,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002','pemilik menyetor',NULL,'395c80f8a40696560903822845e712cef899562811eb924ab115cb35d08b3c8f','f1d09189f525ec9d681eb532c78d655e05b8b188cd61490cc1b53b5a034fb05a','413cfb3de7b945fa6d4a82f676d36ddb68220e0d2724fc1a19a6205207fba743');
INSERT INTO "journal_entry" VALUES('01a21c6f69167045af1de49dba88c475','safe_drop','K1','',11,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'1f8929964f6f65c8bdb5b276821085c13dac2c59641e43c01e5dfa5d53787d0f','413cfb3de7b945fa6d4a82f676d36ddb68220e0d2724fc1a19a6205207fba743','1afd6f80dcab1bd070b565de3a47ce6fe872517703dc78117ea607317e8a097f');
INSERT INTO "journal_entry" VALUES('01a21c6f693473928e9aa823f484b320','signing_key','K1','',12,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23',NULL,NULL,NULL,'11b71b54eee792e525b93d7594388cd3cf5030d276eb3a5d586fad97f86d76d4','1afd6f80dcab1bd070b565de3a47ce6fe872517703dc78117ea607317e8a097f','ffce1d37166ba299ec406a192ad6f4c793f54f056537af9d552f4474534049ee');
INSERT INTO "journal_entry" VALUES('01a21c6f6943779fa25c0b42c1f17401','statement','K1','',13,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','LPK-26-00001',NULL,NULL,'966d20e0100ad7768ae90e6146ec827528e5ffd5a2c9749322292d826a44a69d','ffce1d37166ba299ec406a192ad6f4c793f54f056537af9d552f4474534049ee','d0840f6bb77f4d15de4227e0802f8d7ac9508f580db81afa0dc64efe4aef2564');
INSERT INTO "journal_entry" VALUES('01a21c6f697575acbb99a2493b137a32','payout','K1','',14,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','KWT-26-00001',NULL,NULL,'569cddf49368ae56613b12995900af09237dd48c5c8adf4b0580d0a3bb76989b','d0840f6bb77f4d15de4227e0802f8d7ac9508f580db81afa0dc64efe4aef2564','2b8450e205c6f945e1141f916c5a9bcd1c8cea04eaed805d7cda454c208a30a2');
INSERT INTO "journal_entry" VALUES('01a21c6f6987702488ea5bb495340c45','sale','K1','',15,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','K1-26-000004',NULL,NULL,'b9dea450b2ca3582e36fab933bf4430b9513377ea097390adac1f84aa6348d63','2b8450e205c6f945e1141f916c5a9bcd1c8cea04eaed805d7cda454c208a30a2','0af5b14bc93130bf48dea93adfa783b5f574414a86c9f3b527fc796a22005bf4');
CREATE TABLE kept_cart (
	id CHAR(32) NOT NULL, 
	register_code VARCHAR NOT NULL, 
	place BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	number VARCHAR, 
	content TEXT NOT NULL, 
	kept_at BIGINT NOT NULL, 
	kept_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE lot (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number BIGINT NOT NULL, 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	received_at BIGINT NOT NULL, 
	expiry DATE, 
	price BIGINT NOT NULL, 
	terms_kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	rule VARCHAR NOT NULL, 
	hold_days BIGINT NOT NULL, 
	discount_bearers VARCHAR NOT NULL, 
	damage_bearer VARCHAR NOT NULL, 
	loss_bearer VARCHAR NOT NULL, 
	expiry_bearer VARCHAR NOT NULL, made_on DATE, cost BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	UNIQUE (number)
);
INSERT INTO "lot" VALUES('01a21c6f683d71c0a62571d6c00f750a','01a21c6f683c73e1b68a304006a0ea6d',1,'01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f68067239ac3daed4e77403cf',1795312800000000,'2026-12-22',12500,'percent',2000,NULL,'agreement',0,'shop','shop','shop','producer',NULL,NULL);
INSERT INTO "lot" VALUES('01a21c6f685a7271b358ef1ce970ad9b','01a21c6f68597144806ab3b845da487a',2,'01a21c6f685175cca567e7b5e8543eda','01a21c6f684a7150b567a95c3bc4ca94',1795312800000000,NULL,185000,'percent',3000,NULL,'agreement',0,'shop','shop','shop','producer',NULL,NULL);
CREATE TABLE lot_balance (
	lot CHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (lot, place), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "lot_balance" VALUES('01a21c6f683d71c0a62571d6c00f750a','SHELF',35);
INSERT INTO "lot_balance" VALUES('01a21c6f685a7271b358ef1ce970ad9b','SHELF',5);
INSERT INTO "lot_balance" VALUES('01a21c6f683d71c0a62571d6c00f750a','DAMAGED',2);
CREATE TABLE markdown (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	bps BIGINT NOT NULL, 
	bearer VARCHAR NOT NULL, 
	from_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
CREATE TABLE money_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	account VARCHAR NOT NULL, 
	producer CHAR(32), 
	box VARCHAR, 
	line CHAR(32), 
	payable_from DATE, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
INSERT INTO "money_posting" VALUES('01a21c6f686175dea60089a31b989aa1',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21c6f686175dea60089a31b989aa1',2,'OWNER',NULL,NULL,NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21c6f688076a8814a21618fb6dbd1',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,37500);
INSERT INTO "money_posting" VALUES('01a21c6f688076a8814a21618fb6dbd1',2,'PRODUCER_PAYABLE','01a21c6f68067239ac3daed4e77403cf',NULL,'01a21c6f688170ffb616cd9cc1b2f676','2026-11-22',-30000);
INSERT INTO "money_posting" VALUES('01a21c6f688076a8814a21618fb6dbd1',3,'COMMISSION',NULL,NULL,NULL,NULL,-7500);
INSERT INTO "money_posting" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,210000);
INSERT INTO "money_posting" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',2,'PRODUCER_PAYABLE','01a21c6f684a7150b567a95c3bc4ca94',NULL,'01a21c6f689b7770bbbf0ffee729d859','2026-11-22',-129500);
INSERT INTO "money_posting" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',3,'PRODUCER_PAYABLE','01a21c6f68067239ac3daed4e77403cf',NULL,'01a21c6f689b7770bbbf0fffe29e9a56','2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',4,'COMMISSION',NULL,NULL,NULL,NULL,-60500);
INSERT INTO "money_posting" VALUES('01a21c6f68a5757fa3a7424f9a793d64',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-37500);
INSERT INTO "money_posting" VALUES('01a21c6f68a5757fa3a7424f9a793d64',2,'PRODUCER_PAYABLE','01a21c6f68067239ac3daed4e77403cf',NULL,'01a21c6f688170ffb616cd9cc1b2f676','2026-11-22',30000);
INSERT INTO "money_posting" VALUES('01a21c6f68a5757fa3a7424f9a793d64',3,'COMMISSION',NULL,NULL,NULL,NULL,7500);
INSERT INTO "money_posting" VALUES('01a21c6f68d070b19cdcb7a1a322299e',1,'LOSS_COMPENSATION',NULL,NULL,NULL,NULL,20000);
INSERT INTO "money_posting" VALUES('01a21c6f68d070b19cdcb7a1a322299e',2,'PRODUCER_PAYABLE','01a21c6f68067239ac3daed4e77403cf',NULL,NULL,'2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21c6f68d9745fb2f45261de3b1199',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-510000);
INSERT INTO "money_posting" VALUES('01a21c6f68d9745fb2f45261de3b1199',2,'CASH',NULL,'SAFE',NULL,NULL,510000);
INSERT INTO "money_posting" VALUES('01a21c6f690b75ffaeb5e4c05d0bf865',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21c6f690b75ffaeb5e4c05d0bf865',2,'CASH',NULL,'SAFE',NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21c6f6912724ebe8988da26fed857',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,500000);
INSERT INTO "money_posting" VALUES('01a21c6f6912724ebe8988da26fed857',2,'OTHER_INCOME',NULL,NULL,NULL,NULL,-500000);
INSERT INTO "money_posting" VALUES('01a21c6f69167045af1de49dba88c475',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,-400000);
INSERT INTO "money_posting" VALUES('01a21c6f69167045af1de49dba88c475',2,'CASH',NULL,'SAFE',NULL,NULL,400000);
INSERT INTO "money_posting" VALUES('01a21c6f697575acbb99a2493b137a32',1,'CASH',NULL,'SAFE',NULL,NULL,-40000);
INSERT INTO "money_posting" VALUES('01a21c6f697575acbb99a2493b137a32',2,'PRODUCER_PAYABLE','01a21c6f68067239ac3daed4e77403cf',NULL,NULL,NULL,40000);
INSERT INTO "money_posting" VALUES('01a21c6f6987702488ea5bb495340c45',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,12500);
INSERT INTO "money_posting" VALUES('01a21c6f6987702488ea5bb495340c45',2,'PRODUCER_PAYABLE','01a21c6f68067239ac3daed4e77403cf',NULL,'01a21c6f6987702488ea5bb54a33a275','2026-11-23',-10000);
INSERT INTO "money_posting" VALUES('01a21c6f6987702488ea5bb495340c45',3,'COMMISSION',NULL,NULL,NULL,NULL,-2500);
CREATE TABLE objection (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	statement CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	section VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	said TEXT NOT NULL, 
	raised_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE objection_outcome (
	objection CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	verdict VARCHAR NOT NULL, 
	answer TEXT NOT NULL, 
	amount BIGINT NOT NULL, 
	decided_at BIGINT NOT NULL, 
	PRIMARY KEY (objection), 
	FOREIGN KEY(objection) REFERENCES objection (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE open_shift (
	register_code VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	PRIMARY KEY (register_code), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (shift)
);
INSERT INTO "open_shift" VALUES('K1','01a21c6f690b75ffaeb5e4c10389a967');
CREATE TABLE opening (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32), 
	opened_at BIGINT NOT NULL, 
	note VARCHAR NOT NULL, 
	corrects CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(corrects) REFERENCES opening (id), 
	UNIQUE (number), 
	UNIQUE (corrects)
);
CREATE TABLE opening_advance (
	opening CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	instalment BIGINT NOT NULL, 
	PRIMARY KEY (opening, position), 
	FOREIGN KEY(opening) REFERENCES opening (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE opening_draft (
	subject VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	changed_by VARCHAR NOT NULL, 
	PRIMARY KEY (subject)
);
CREATE TABLE payee_change (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	changed_at BIGINT NOT NULL, 
	bank VARCHAR NOT NULL, 
	last_digits VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE payment_correction (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	sale CHAR(32) NOT NULL, 
	from_method VARCHAR NOT NULL, 
	to_method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
CREATE TABLE payment_match (
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	outcome VARCHAR NOT NULL, 
	PRIMARY KEY (sale, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
CREATE TABLE payout (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	statement CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	box VARCHAR NOT NULL, 
	reference VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	paid_at BIGINT NOT NULL, 
	received_by CHAR(32), 
	replaces CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	FOREIGN KEY(received_by) REFERENCES producer_delegate (id), 
	FOREIGN KEY(replaces) REFERENCES payout (id), 
	UNIQUE (number), 
	UNIQUE (replaces)
);
INSERT INTO "payout" VALUES('01a21c6f697575acbb99a2493b137a32','01a21c6f697575acbb99a2493b137a32','KWT-26-00001','01a21c6f6943779fa25c0b42c1f17401','01a21c6f68067239ac3daed4e77403cf','cash','SAFE','',40000,1795399200000000,NULL,NULL);
CREATE TABLE payout_reversal (
	payout CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	statement CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	reversed_at BIGINT NOT NULL, 
	PRIMARY KEY (payout), 
	FOREIGN KEY(payout) REFERENCES payout (id), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE picture (
	sha256 VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	width BIGINT NOT NULL, 
	height BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (sha256)
);
CREATE TABLE price (
	id CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	from_day DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "price" VALUES('01a21c6f683770fb8e645e79fc4a3c8d','01a21c6f681c735ab4b0e8d6a3282d35','2026-11-22',12500,1795312800000000,'cli:Sari');
INSERT INTO "price" VALUES('01a21c6f6858712cb6c0dcee00272ed6','01a21c6f685175cca567e7b5e8543eda','2026-11-22',185000,1795312800000000,'cli:Sari');
CREATE TABLE print_job (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	document_no VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	copy_no BIGINT NOT NULL, 
	opens_drawer BOOLEAN NOT NULL, 
	state VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	tries BIGINT NOT NULL, 
	detail VARCHAR NOT NULL, 
	finished_at BIGINT, 
	PRIMARY KEY (id)
);
INSERT INTO "print_job" VALUES('01a21c6f688b7771b1105dbc449a857c','receipt','K1-26-000001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000001","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":3,"unit":"pcs","decimals":0,"price":12500,"gross":37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":37500,"discount":0,"rounding":0,"total":37500,"payments":[{"method":"cash","amount":50000}],"change":12500,"code":"4A31-68B7","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21c6f689e71cd9855b05c6807ee1b','receipt','K1-26-000002','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000002","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"batik","maker":"Batik Kembang","quantity":1,"unit":"pcs","decimals":0,"price":185000,"gross":185000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""},{"name":"gipang","maker":"Dapur Gipang Melati","quantity":2,"unit":"pcs","decimals":0,"price":12500,"gross":25000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":210000,"discount":0,"rounding":0,"total":210000,"payments":[{"method":"cash","amount":210000}],"change":0,"code":"AEBE-781A","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21c6f68c274bbad71eca41eb59b8f','receipt','K1-26-000003','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000003","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":-3,"unit":"pcs","decimals":0,"price":12500,"gross":-37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":-37500,"discount":0,"rounding":0,"total":-37500,"payments":[{"method":"cash","amount":-37500}],"change":0,"code":"D141-F8FA","footer":"","thanks":"","gift_wish":"","kind":"void","refunded":{"receipt_no":"K1-26-000001","at":"2026-11-22T02:00:00Z","reason":"pembeli batal","goods":"kembali ke rak","approver":""},"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21c6f69077092883073935d3d30cc','shift','SHF-K1-26-0001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"number":"SHF-K1-26-0001","business_day":"2026-11-22","cashier":"Sari","opened_at":"2026-11-22T02:00:00Z","closed_at":"2026-11-22T09:00:00+07:00","first_receipt":"K1-26-000001","last_receipt":"K1-26-000003","sold":{"sales":2,"refunds":1,"gross":247500,"discounts":0,"rounding":0,"turnover":210000,"cash_net":210000,"qris":0,"transfer":0,"card":0,"refunded":37500,"voids":1,"qris_payments":0,"transfer_payments":0,"card_payments":0},"drawer":{"float_amount":300000,"cash_taken":260000,"change_given":12500,"cash_in":0,"cash_out":0,"refunds":37500,"payouts":0,"expected":510000,"drops":0,"corrected":0,"movements":[]},"count":{"counted":510000,"notes":[],"reason":"","handed_over":510000,"next_float":0},"manager":"","note":"","code":"DBC9-3CD7","closed_by":"","happened":{"drawer_opened":0,"lines_removed":0,"removed_amount":0,"carts_cleared":0,"open_tasks":0,"visits":[]}}',0,0,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21c6f691372f387c5c542d81222dc','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21c6f691872a69dee4b4eb4ae11c9','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21c6f6989767ea80a1293a43c0cba','receipt','K1-26-000004','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000004","at":"2026-11-23T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":1,"unit":"pcs","decimals":0,"price":12500,"gross":12500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":12500,"discount":0,"rounding":0,"total":12500,"payments":[{"method":"cash","amount":12500}],"change":0,"code":"0AF5-B14B","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
CREATE TABLE producer (
	name VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	kecamatan VARCHAR NOT NULL, 
	kelurahan VARCHAR NOT NULL, 
	nib VARCHAR NOT NULL, 
	pirt VARCHAR NOT NULL, 
	halal VARCHAR NOT NULL, 
	bank VARCHAR NOT NULL, 
	account VARCHAR NOT NULL, 
	account_name VARCHAR NOT NULL, 
	id CHAR(32) NOT NULL, 
	code VARCHAR NOT NULL, 
	house BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	search VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, status VARCHAR DEFAULT 'accepted' NOT NULL, postcode VARCHAR DEFAULT '' NOT NULL, story TEXT DEFAULT '' NOT NULL, photo VARCHAR DEFAULT '' NOT NULL, consented_on DATE, is_anonymous BOOLEAN DEFAULT 0 NOT NULL, city VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "producer" VALUES('Dapur Gipang Melati','','lain','','','','','','','','','','','01a21c6f68067239ac3daed4e77403cf','P-0001',0,1,'p-0001 dapur gipang melati lain',1795312800000000,'accepted','','','',NULL,0,'');
INSERT INTO "producer" VALUES('Batik Kembang','','lain','','','','','','','','','','','01a21c6f684a7150b567a95c3bc4ca94','P-0002',0,1,'p-0002 batik kembang lain',1795312800000000,'accepted','','','',NULL,0,'');
CREATE TABLE producer_decision (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	status VARCHAR NOT NULL, 
	decided_on DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE producer_delegate (
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	relation VARCHAR NOT NULL, 
	named_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE producer_paper (
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	issued DATE, 
	expires DATE, 
	picture VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id)
);
CREATE TABLE product (
	name VARCHAR NOT NULL, 
	"group" VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	decimals BIGINT NOT NULL, 
	shelf_life_days BIGINT, 
	priced_by_lot BOOLEAN NOT NULL, 
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	scale_item BIGINT, 
	picture VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	search VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, shelf_place VARCHAR DEFAULT '' NOT NULL, drying_bps BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (scale_item)
);
INSERT INTO "product" VALUES('gipang','gipang','pcs',0,NULL,0,'01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f68067239ac3daed4e77403cf',NULL,'',1,'gipang dapur gipang melati p-0001 gipang',1795312800000000,'',0);
INSERT INTO "product" VALUES('batik','gipang','pcs',0,NULL,0,'01a21c6f685175cca567e7b5e8543eda','01a21c6f684a7150b567a95c3bc4ca94',NULL,'',1,'batik batik kembang p-0002 gipang',1795312800000000,'',0);
CREATE TABLE quick_note (
	id CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	content TEXT NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	note CHAR(32), 
	called_off VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
CREATE TABLE rack_fee (
	producer CHAR(32) NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	entry CHAR(32) NOT NULL, 
	agreement CHAR(32) NOT NULL, 
	amount BIGINT NOT NULL, 
	PRIMARY KEY (producer, first), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(agreement) REFERENCES agreement (id)
);
CREATE TABLE refund (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	sale CHAR(32), 
	shift CHAR(32) NOT NULL, 
	refunded_at BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	rounding BIGINT NOT NULL, 
	paid BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (number)
);
INSERT INTO "refund" VALUES('01a21c6f68bc773691862c25cbfc3dbf','01a21c6f68a5757fa3a7424f9a793d64','K1-26-000003','void','01a21c6f687a713092c071bc96b370b3','01a21c6f68637680a84282c3492d2cca',1795312800000000,-37500,0,-37500);
CREATE TABLE refund_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	refund CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	sale_line CHAR(32), 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	gross BIGINT NOT NULL, 
	shop_discount BIGINT NOT NULL, 
	producer_discount BIGINT NOT NULL, 
	shared_discount BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	producer_part BIGINT NOT NULL, 
	shop_part BIGINT NOT NULL, 
	payable_from DATE NOT NULL, 
	goods VARCHAR NOT NULL, 
	bearer VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(refund) REFERENCES refund (id), 
	FOREIGN KEY(sale_line) REFERENCES sale_line (id)
);
INSERT INTO "refund_line" VALUES('01a21c6f68bc773691862c26bf55895a','01a21c6f68a5757fa3a7424f9a793d64','01a21c6f68bc773691862c25cbfc3dbf',1,'01a21c6f688170ffb616cd9cc1b2f676','01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f68067239ac3daed4e77403cf',3,12500,-37500,0,0,0,-37500,-30000,-7500,'2026-11-22','SHELF','');
CREATE TABLE refund_payment (
	refund CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (refund, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(refund) REFERENCES refund (id)
);
INSERT INTO "refund_payment" VALUES('01a21c6f68bc773691862c25cbfc3dbf',1,'01a21c6f68a5757fa3a7424f9a793d64','cash',-37500,'');
CREATE TABLE register (
	code VARCHAR NOT NULL, 
	habits TEXT NOT NULL, 
	PRIMARY KEY (code)
);
CREATE TABLE register_head (
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (register_code)
);
INSERT INTO "register_head" VALUES('K1','',15,'0af5b14bc93130bf48dea93adfa783b5f574414a86c9f3b527fc796a22005bf4');
CREATE TABLE rejected_line (
	note CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (note, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(note) REFERENCES consignment_note (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE repacking (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	from_lot CHAR(32) NOT NULL, 
	to_lot CHAR(32) NOT NULL, 
	used BIGINT NOT NULL, 
	made BIGINT NOT NULL, 
	dried BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(from_lot) REFERENCES lot (id), 
	FOREIGN KEY(to_lot) REFERENCES lot (id), 
	UNIQUE (number)
);
CREATE TABLE safe_count (
	entry CHAR(32) NOT NULL, 
	counted_by VARCHAR NOT NULL, 
	counted_at BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted BIGINT NOT NULL, 
	PRIMARY KEY (entry), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE sale (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	receipt VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	sold_at BIGINT NOT NULL, 
	total BIGINT NOT NULL, 
	rounding BIGINT NOT NULL, 
	paid BIGINT NOT NULL, 
	change BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (receipt)
);
INSERT INTO "sale" VALUES('01a21c6f687a713092c071bc96b370b3','01a21c6f688076a8814a21618fb6dbd1','K1-26-000001','01a21c6f68637680a84282c3492d2cca',1795312800000000,37500,0,50000,12500);
INSERT INTO "sale" VALUES('01a21c6f689871fb92c185a3633b192f','01a21c6f689b7770bbbf0ffdb93dda88','K1-26-000002','01a21c6f68637680a84282c3492d2cca',1795312800000000,210000,0,210000,0);
INSERT INTO "sale" VALUES('01a21c6f698472e1a039bafd8fa5cd31','01a21c6f6987702488ea5bb495340c45','K1-26-000004','01a21c6f690b75ffaeb5e4c10389a967',1795399200000000,12500,0,12500,0);
CREATE TABLE sale_cart_line (
	sale CHAR(32) NOT NULL, 
	cart_line BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	note VARCHAR NOT NULL, 
	list_price BIGINT, 
	is_open_price BOOLEAN NOT NULL, 
	PRIMARY KEY (sale, cart_line), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
CREATE TABLE sale_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	cart_line BIGINT NOT NULL, 
	product CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	gross BIGINT NOT NULL, 
	shop_discount BIGINT NOT NULL, 
	producer_discount BIGINT NOT NULL, 
	shared_discount BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	producer_part BIGINT NOT NULL, 
	shop_part BIGINT NOT NULL, 
	terms_kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	payable_from DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
INSERT INTO "sale_line" VALUES('01a21c6f688170ffb616cd9cc1b2f676','01a21c6f688076a8814a21618fb6dbd1','01a21c6f687a713092c071bc96b370b3',1,1,'01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f68067239ac3daed4e77403cf',3,12500,37500,0,0,0,37500,30000,7500,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21c6f689b7770bbbf0ffee729d859','01a21c6f689b7770bbbf0ffdb93dda88','01a21c6f689871fb92c185a3633b192f',1,1,'01a21c6f685175cca567e7b5e8543eda','01a21c6f684a7150b567a95c3bc4ca94',1,185000,185000,0,0,0,185000,129500,55500,'percent',3000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21c6f689b7770bbbf0fffe29e9a56','01a21c6f689b7770bbbf0ffdb93dda88','01a21c6f689871fb92c185a3633b192f',2,2,'01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f68067239ac3daed4e77403cf',2,12500,25000,0,0,0,25000,20000,5000,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21c6f6987702488ea5bb54a33a275','01a21c6f6987702488ea5bb495340c45','01a21c6f698472e1a039bafd8fa5cd31',1,1,'01a21c6f681c735ab4b0e8d6a3282d35','01a21c6f68067239ac3daed4e77403cf',1,12500,12500,0,0,0,12500,10000,2500,'percent',2000,NULL,'2026-11-23');
CREATE TABLE sale_payment (
	sale CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	method VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	reference VARCHAR NOT NULL, 
	PRIMARY KEY (sale, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id)
);
INSERT INTO "sale_payment" VALUES('01a21c6f687a713092c071bc96b370b3',1,'01a21c6f688076a8814a21618fb6dbd1','cash',50000,'');
INSERT INTO "sale_payment" VALUES('01a21c6f689871fb92c185a3633b192f',1,'01a21c6f689b7770bbbf0ffdb93dda88','cash',210000,'');
INSERT INTO "sale_payment" VALUES('01a21c6f698472e1a039bafd8fa5cd31',1,'01a21c6f6987702488ea5bb495340c45','cash',12500,'');
CREATE TABLE setting (
	name VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE settled_mark (
	register_code VARCHAR NOT NULL, 
	epoch VARCHAR NOT NULL, 
	sequence BIGINT NOT NULL, 
	PRIMARY KEY (register_code, epoch)
);
INSERT INTO "settled_mark" VALUES('K1','',1);
CREATE TABLE shift (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	register_code VARCHAR NOT NULL, 
	opened_by VARCHAR NOT NULL, 
	opened_at BIGINT NOT NULL, 
	business_day DATE NOT NULL, 
	float_amount BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	UNIQUE (number)
);
INSERT INTO "shift" VALUES('01a21c6f68637680a84282c3492d2cca','01a21c6f686175dea60089a31b989aa1','SHF-K1-26-0001','K1','cli:Sari',1795312800000000,'2026-11-22',300000);
INSERT INTO "shift" VALUES('01a21c6f690b75ffaeb5e4c10389a967','01a21c6f690b75ffaeb5e4c05d0bf865','SHF-K1-26-0002','K1','cli:Sari',1795399200000000,'2026-11-23',300000);
CREATE TABLE shift_close (
	shift CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	closed_by VARCHAR NOT NULL, 
	closed_at BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted BIGINT NOT NULL, 
	PRIMARY KEY (shift), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(shift) REFERENCES shift (id)
);
INSERT INTO "shift_close" VALUES('01a21c6f68637680a84282c3492d2cca','01a21c6f68d9745fb2f45261de3b1199','cli:Sari',1795312800000000,510000,510000);
CREATE TABLE signing_key (
	id VARCHAR NOT NULL, 
	entry CHAR(32) NOT NULL, 
	public VARCHAR NOT NULL, 
	secret VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
INSERT INTO "signing_key" VALUES('8d83b33c','01a21c6f693473928e9aa823f484b320','eb9a441355961aa35e0e2cd5f2539bbed5d8c16306db64e0bd3a6756b4adb6b0','beafb493534fd20155e5cf8fa980f31405ab7f2078b42e3bfebcc378021114df',1795399200000000);
CREATE TABLE special_term (
	id CHAR(32) NOT NULL, 
	producer CHAR(32) NOT NULL, 
	product CHAR(32), 
	"group" VARCHAR, 
	from_day DATE NOT NULL, 
	ended_day DATE, 
	kind VARCHAR NOT NULL, 
	commission_bps BIGINT, 
	fixed_price BIGINT, 
	made_at BIGINT NOT NULL, 
	actor VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE staff (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	secret_hash VARCHAR NOT NULL, 
	failed_tries BIGINT NOT NULL, 
	wait_until BIGINT, 
	active BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
CREATE TABLE statement (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	previous CHAR(32), 
	period_from DATE NOT NULL, 
	until DATE NOT NULL, 
	pay_day DATE NOT NULL, 
	frozen_at BIGINT NOT NULL, 
	opening BIGINT NOT NULL, 
	sales_gross BIGINT NOT NULL, 
	discounts BIGINT NOT NULL, 
	shop_discounts BIGINT NOT NULL, 
	commission BIGINT NOT NULL, 
	earned BIGINT NOT NULL, 
	refunds BIGINT NOT NULL, 
	compensation BIGINT NOT NULL, 
	fees BIGINT NOT NULL, 
	instalments BIGINT NOT NULL, 
	net BIGINT NOT NULL, 
	to_pay BIGINT NOT NULL, 
	method VARCHAR NOT NULL, 
	pay_rounding BIGINT NOT NULL, 
	closing BIGINT NOT NULL, 
	held BIGINT NOT NULL, 
	unclaimed BIGINT NOT NULL, 
	links_hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(previous) REFERENCES statement (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number), 
	UNIQUE (producer, until)
);
INSERT INTO "statement" VALUES('01a21c6f6943779fa25c0b42c1f17401','01a21c6f6943779fa25c0b42c1f17401','LPK-26-00001','01a21c6f68067239ac3daed4e77403cf',NULL,'2026-11-22','2026-11-23','2026-11-25',1795399200000000,0,62500,0,0,12500,50000,-30000,20000,0,0,40000,40000,'cash',500,0,0,0,'4809980863b7cba8d401ede1aa1a645d164c4b4ac2b17425ddd2ec1ac01b4f08');
CREATE TABLE statement_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES stock_move (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_move" VALUES('01a21c6f683c73e1b68a304006a0ea6d',1,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_move" VALUES('01a21c6f688076a8814a21618fb6dbd1',1,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_move" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',2,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_move" VALUES('01a21c6f68a5757fa3a7424f9a793d64',1,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_move" VALUES('01a21c6f68d070b19cdcb7a1a322299e',1,'01a21c6f6943779fa25c0b42c1f17401');
CREATE TABLE statement_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES money_posting (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_posting" VALUES('01a21c6f688076a8814a21618fb6dbd1',2,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_posting" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',3,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_posting" VALUES('01a21c6f68a5757fa3a7424f9a793d64',2,'01a21c6f6943779fa25c0b42c1f17401');
INSERT INTO "statement_posting" VALUES('01a21c6f68d070b19cdcb7a1a322299e',2,'01a21c6f6943779fa25c0b42c1f17401');
CREATE TABLE stock_count (
	id CHAR(32) NOT NULL, 
	scope VARCHAR NOT NULL, 
	started_at BIGINT NOT NULL, 
	started_by VARCHAR NOT NULL, 
	ended_at BIGINT, 
	ended_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE stock_count_line (
	id CHAR(32) NOT NULL, 
	count CHAR(32) NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	counted BIGINT NOT NULL, 
	expected BIGINT NOT NULL, 
	counted_at BIGINT NOT NULL, 
	counted_by VARCHAR NOT NULL, 
	explanation VARCHAR NOT NULL, 
	write_off CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(count) REFERENCES stock_count (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	FOREIGN KEY(write_off) REFERENCES write_off (id)
);
CREATE TABLE stock_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	to_place VARCHAR NOT NULL, 
	line CHAR(32), 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "stock_move" VALUES('01a21c6f683c73e1b68a304006a0ea6d',1,'01a21c6f683d71c0a62571d6c00f750a','PRODUCER','SHELF',NULL,40);
INSERT INTO "stock_move" VALUES('01a21c6f68597144806ab3b845da487a',1,'01a21c6f685a7271b358ef1ce970ad9b','PRODUCER','SHELF',NULL,6);
INSERT INTO "stock_move" VALUES('01a21c6f688076a8814a21618fb6dbd1',1,'01a21c6f683d71c0a62571d6c00f750a','SHELF','CUSTOMER','01a21c6f688170ffb616cd9cc1b2f676',3);
INSERT INTO "stock_move" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',1,'01a21c6f685a7271b358ef1ce970ad9b','SHELF','CUSTOMER','01a21c6f689b7770bbbf0ffee729d859',1);
INSERT INTO "stock_move" VALUES('01a21c6f689b7770bbbf0ffdb93dda88',2,'01a21c6f683d71c0a62571d6c00f750a','SHELF','CUSTOMER','01a21c6f689b7770bbbf0fffe29e9a56',2);
INSERT INTO "stock_move" VALUES('01a21c6f68a5757fa3a7424f9a793d64',1,'01a21c6f683d71c0a62571d6c00f750a','CUSTOMER','SHELF','01a21c6f688170ffb616cd9cc1b2f676',3);
INSERT INTO "stock_move" VALUES('01a21c6f68d070b19cdcb7a1a322299e',1,'01a21c6f683d71c0a62571d6c00f750a','SHELF','DAMAGED',NULL,2);
INSERT INTO "stock_move" VALUES('01a21c6f6987702488ea5bb495340c45',1,'01a21c6f683d71c0a62571d6c00f750a','SHELF','CUSTOMER','01a21c6f6987702488ea5bb54a33a275',1);
CREATE TABLE take_back (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	taken_at BIGINT NOT NULL, 
	fetched_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
CREATE TABLE take_back_line (
	take_back CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	entry CHAR(32) NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (take_back, position), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(take_back) REFERENCES take_back (id)
);
CREATE TABLE task (
	id CHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	note VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	done_at BIGINT, 
	done_by VARCHAR NOT NULL, label_price BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
CREATE TABLE transfer_seen (
	payout CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	booked_on DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	seen_at BIGINT NOT NULL, 
	PRIMARY KEY (payout), 
	FOREIGN KEY(payout) REFERENCES payout (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
CREATE TABLE visit_sale (
	sale CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	visit CHAR(32) NOT NULL, 
	PRIMARY KEY (sale), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(sale) REFERENCES sale (id), 
	FOREIGN KEY(visit) REFERENCES group_visit (id)
);
CREATE TABLE write_off (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	written_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "write_off" VALUES('01a21c6f68d070b19cdcb7a2f7fe59a9','01a21c6f68d070b19cdcb7a1a322299e','BA-26-00001','damaged','01a21c6f68067239ac3daed4e77403cf',1795312800000000);
CREATE TABLE write_off_line (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	write_off CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	lot CHAR(32) NOT NULL, 
	from_place VARCHAR NOT NULL, 
	to_place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	price BIGINT NOT NULL, 
	bearer VARCHAR NOT NULL, 
	compensation BIGINT NOT NULL, 
	reason VARCHAR NOT NULL, 
	found CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(found) REFERENCES write_off_line (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(write_off) REFERENCES write_off (id)
);
INSERT INTO "write_off_line" VALUES('01a21c6f68d070b19cdcb7a3a750b698','01a21c6f68d070b19cdcb7a1a322299e','01a21c6f68d070b19cdcb7a2f7fe59a9',1,'01a21c6f683d71c0a62571d6c00f750a','SHELF','DAMAGED',2,12500,'shop',20000,'jatuh',NULL);
CREATE INDEX ix_journal_entry_day ON journal_entry (business_day);
CREATE INDEX ix_journal_entry_document ON journal_entry (document_no);
CREATE INDEX ix_print_job_document ON print_job (document_no);
CREATE INDEX ix_print_job_state ON print_job (state, register_code);
CREATE INDEX ix_agreement_producer ON agreement (producer, from_day);
CREATE INDEX ix_consignment_note_entry ON consignment_note (entry);
CREATE INDEX ix_consignment_note_producer ON consignment_note (producer);
CREATE INDEX ix_money_posting_line ON money_posting (line);
CREATE INDEX ix_product_producer ON product (producer);
CREATE INDEX ix_product_search ON product (search);
CREATE INDEX ix_shift_entry ON shift (entry);
CREATE INDEX ix_statement_entry ON statement (entry);
CREATE INDEX ix_lot_entry ON lot (entry);
CREATE INDEX ix_lot_producer ON lot (producer);
CREATE INDEX ix_lot_product ON lot (product);
CREATE INDEX ix_price_product ON price (product, from_day);
CREATE INDEX ix_sale_entry ON sale (entry);
CREATE INDEX ix_sale_shift ON sale (shift);
CREATE INDEX ix_shift_close_entry ON shift_close (entry);
CREATE INDEX ix_special_term_producer ON special_term (producer, from_day);
CREATE INDEX ix_statement_posting_statement ON statement_posting (statement);
CREATE INDEX ix_barcode_product ON barcode (product);
CREATE INDEX ix_consignment_line_entry ON consignment_line (entry);
CREATE INDEX ix_sale_line_entry ON sale_line (entry);
CREATE INDEX ix_sale_line_product ON sale_line (product);
CREATE INDEX ix_sale_line_sale ON sale_line (sale);
CREATE INDEX ix_sale_payment_entry ON sale_payment (entry);
CREATE INDEX ix_stock_move_line ON stock_move (line);
CREATE INDEX ix_stock_move_lot ON stock_move (lot);
CREATE INDEX ix_statement_move_statement ON statement_move (statement);
CREATE TRIGGER guard_update_consignment_line BEFORE UPDATE ON consignment_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_line'); END;
CREATE TRIGGER guard_delete_consignment_line BEFORE DELETE ON consignment_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_line'); END;
CREATE TRIGGER guard_update_consignment_note BEFORE UPDATE ON consignment_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_note'); END;
CREATE TRIGGER guard_delete_consignment_note BEFORE DELETE ON consignment_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: consignment_note'); END;
CREATE TRIGGER guard_update_journal_entry BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: journal_entry'); END;
CREATE TRIGGER guard_delete_journal_entry BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: journal_entry'); END;
CREATE TRIGGER guard_update_lot BEFORE UPDATE ON lot BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: lot'); END;
CREATE TRIGGER guard_delete_lot BEFORE DELETE ON lot BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: lot'); END;
CREATE TRIGGER guard_update_money_posting BEFORE UPDATE ON money_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: money_posting'); END;
CREATE TRIGGER guard_delete_money_posting BEFORE DELETE ON money_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: money_posting'); END;
CREATE TRIGGER guard_update_sale BEFORE UPDATE ON sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale'); END;
CREATE TRIGGER guard_delete_sale BEFORE DELETE ON sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale'); END;
CREATE TRIGGER guard_update_sale_line BEFORE UPDATE ON sale_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_line'); END;
CREATE TRIGGER guard_delete_sale_line BEFORE DELETE ON sale_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_line'); END;
CREATE TRIGGER guard_update_sale_payment BEFORE UPDATE ON sale_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_payment'); END;
CREATE TRIGGER guard_delete_sale_payment BEFORE DELETE ON sale_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_payment'); END;
CREATE TRIGGER guard_update_shift BEFORE UPDATE ON shift BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift'); END;
CREATE TRIGGER guard_delete_shift BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift'); END;
CREATE TRIGGER guard_update_shift_close BEFORE UPDATE ON shift_close BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift_close'); END;
CREATE TRIGGER guard_delete_shift_close BEFORE DELETE ON shift_close BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: shift_close'); END;
CREATE TRIGGER guard_update_statement BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement'); END;
CREATE TRIGGER guard_delete_statement BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement'); END;
CREATE TRIGGER guard_update_statement_move BEFORE UPDATE ON statement_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_move'); END;
CREATE TRIGGER guard_delete_statement_move BEFORE DELETE ON statement_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_move'); END;
CREATE TRIGGER guard_update_statement_posting BEFORE UPDATE ON statement_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_posting'); END;
CREATE TRIGGER guard_delete_statement_posting BEFORE DELETE ON statement_posting BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: statement_posting'); END;
CREATE TRIGGER guard_update_stock_move BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: stock_move'); END;
CREATE TRIGGER guard_delete_stock_move BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: stock_move'); END;
CREATE INDEX ix_group_visit_register ON group_visit (register_code, ended_at);
CREATE INDEX ix_kept_cart_register ON kept_cart (register_code);
CREATE INDEX ix_cart_removal_cart ON cart_removal (cart);
CREATE INDEX ix_guide_commission_entry ON guide_commission (entry);
CREATE INDEX ix_payment_correction_entry ON payment_correction (entry);
CREATE INDEX ix_payment_correction_sale ON payment_correction (sale);
CREATE INDEX ix_payment_match_entry ON payment_match (entry);
CREATE INDEX ix_refund_entry ON refund (entry);
CREATE INDEX ix_refund_sale ON refund (sale);
CREATE INDEX ix_refund_shift ON refund (shift);
CREATE INDEX ix_sale_cart_line_entry ON sale_cart_line (entry);
CREATE INDEX ix_task_open ON task (done_at);
CREATE INDEX ix_visit_sale_entry ON visit_sale (entry);
CREATE INDEX ix_visit_sale_visit ON visit_sale (visit);
CREATE INDEX ix_refund_line_entry ON refund_line (entry);
CREATE INDEX ix_refund_line_refund ON refund_line (refund);
CREATE INDEX ix_refund_line_sale_line ON refund_line (sale_line);
CREATE INDEX ix_refund_payment_entry ON refund_payment (entry);
CREATE TRIGGER guard_update_approval BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: approval'); END;
CREATE TRIGGER guard_delete_approval BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: approval'); END;
CREATE TRIGGER guard_update_cart_removal BEFORE UPDATE ON cart_removal BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: cart_removal'); END;
CREATE TRIGGER guard_delete_cart_removal BEFORE DELETE ON cart_removal BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: cart_removal'); END;
CREATE TRIGGER guard_update_counted_notes BEFORE UPDATE ON counted_notes BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counted_notes'); END;
CREATE TRIGGER guard_delete_counted_notes BEFORE DELETE ON counted_notes BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counted_notes'); END;
CREATE TRIGGER guard_update_guide_commission BEFORE UPDATE ON guide_commission BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: guide_commission'); END;
CREATE TRIGGER guard_delete_guide_commission BEFORE DELETE ON guide_commission BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: guide_commission'); END;
CREATE TRIGGER guard_update_payment_correction BEFORE UPDATE ON payment_correction BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_correction'); END;
CREATE TRIGGER guard_delete_payment_correction BEFORE DELETE ON payment_correction BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_correction'); END;
CREATE TRIGGER guard_update_payment_match BEFORE UPDATE ON payment_match BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_match'); END;
CREATE TRIGGER guard_delete_payment_match BEFORE DELETE ON payment_match BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payment_match'); END;
CREATE TRIGGER guard_update_refund BEFORE UPDATE ON refund BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund'); END;
CREATE TRIGGER guard_delete_refund BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund'); END;
CREATE TRIGGER guard_update_refund_line BEFORE UPDATE ON refund_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_line'); END;
CREATE TRIGGER guard_delete_refund_line BEFORE DELETE ON refund_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_line'); END;
CREATE TRIGGER guard_update_refund_payment BEFORE UPDATE ON refund_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_payment'); END;
CREATE TRIGGER guard_delete_refund_payment BEFORE DELETE ON refund_payment BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: refund_payment'); END;
CREATE TRIGGER guard_update_safe_count BEFORE UPDATE ON safe_count BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: safe_count'); END;
CREATE TRIGGER guard_delete_safe_count BEFORE DELETE ON safe_count BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: safe_count'); END;
CREATE TRIGGER guard_update_sale_cart_line BEFORE UPDATE ON sale_cart_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_cart_line'); END;
CREATE TRIGGER guard_delete_sale_cart_line BEFORE DELETE ON sale_cart_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: sale_cart_line'); END;
CREATE TRIGGER guard_update_visit_sale BEFORE UPDATE ON visit_sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: visit_sale'); END;
CREATE TRIGGER guard_delete_visit_sale BEFORE DELETE ON visit_sale BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: visit_sale'); END;
CREATE INDEX ix_payee_change_entry ON payee_change (entry);
CREATE INDEX ix_payee_change_producer ON payee_change (producer);
CREATE INDEX ix_producer_decision_entry ON producer_decision (entry);
CREATE INDEX ix_producer_decision_producer ON producer_decision (producer);
CREATE INDEX ix_producer_paper_producer ON producer_paper (producer, kind);
CREATE INDEX ix_take_back_entry ON take_back (entry);
CREATE INDEX ix_take_back_producer ON take_back (producer);
CREATE INDEX ix_write_off_entry ON write_off (entry);
CREATE INDEX ix_write_off_producer ON write_off (producer);
CREATE INDEX ix_counter_note_entry ON counter_note (entry);
CREATE INDEX ix_counter_note_note ON counter_note (note);
CREATE INDEX ix_quick_note_producer ON quick_note (producer);
CREATE INDEX ix_rejected_line_entry ON rejected_line (entry);
CREATE INDEX ix_conversion_entry ON conversion (entry);
CREATE INDEX ix_counter_line_entry ON counter_line (entry);
CREATE INDEX ix_markdown_entry ON markdown (entry);
CREATE INDEX ix_markdown_lot ON markdown (lot);
CREATE INDEX ix_repacking_entry ON repacking (entry);
CREATE INDEX ix_stock_count_line_count ON stock_count_line (count);
CREATE INDEX ix_take_back_line_entry ON take_back_line (entry);
CREATE INDEX ix_write_off_line_entry ON write_off_line (entry);
CREATE INDEX ix_write_off_line_lot ON write_off_line (lot);
CREATE INDEX ix_write_off_line_write_off ON write_off_line (write_off);
CREATE TRIGGER guard_update_conversion BEFORE UPDATE ON conversion BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: conversion'); END;
CREATE TRIGGER guard_delete_conversion BEFORE DELETE ON conversion BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: conversion'); END;
CREATE TRIGGER guard_update_counter_line BEFORE UPDATE ON counter_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_line'); END;
CREATE TRIGGER guard_delete_counter_line BEFORE DELETE ON counter_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_line'); END;
CREATE TRIGGER guard_update_counter_note BEFORE UPDATE ON counter_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_note'); END;
CREATE TRIGGER guard_delete_counter_note BEFORE DELETE ON counter_note BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: counter_note'); END;
CREATE TRIGGER guard_update_markdown BEFORE UPDATE ON markdown BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: markdown'); END;
CREATE TRIGGER guard_delete_markdown BEFORE DELETE ON markdown BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: markdown'); END;
CREATE TRIGGER guard_update_payee_change BEFORE UPDATE ON payee_change BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payee_change'); END;
CREATE TRIGGER guard_delete_payee_change BEFORE DELETE ON payee_change BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payee_change'); END;
CREATE TRIGGER guard_update_producer_decision BEFORE UPDATE ON producer_decision BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: producer_decision'); END;
CREATE TRIGGER guard_delete_producer_decision BEFORE DELETE ON producer_decision BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: producer_decision'); END;
CREATE TRIGGER guard_update_rejected_line BEFORE UPDATE ON rejected_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rejected_line'); END;
CREATE TRIGGER guard_delete_rejected_line BEFORE DELETE ON rejected_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rejected_line'); END;
CREATE TRIGGER guard_update_repacking BEFORE UPDATE ON repacking BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: repacking'); END;
CREATE TRIGGER guard_delete_repacking BEFORE DELETE ON repacking BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: repacking'); END;
CREATE TRIGGER guard_update_take_back BEFORE UPDATE ON take_back BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back'); END;
CREATE TRIGGER guard_delete_take_back BEFORE DELETE ON take_back BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back'); END;
CREATE TRIGGER guard_update_take_back_line BEFORE UPDATE ON take_back_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back_line'); END;
CREATE TRIGGER guard_delete_take_back_line BEFORE DELETE ON take_back_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: take_back_line'); END;
CREATE TRIGGER guard_update_write_off BEFORE UPDATE ON write_off BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off'); END;
CREATE TRIGGER guard_delete_write_off BEFORE DELETE ON write_off BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off'); END;
CREATE TRIGGER guard_update_write_off_line BEFORE UPDATE ON write_off_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off_line'); END;
CREATE TRIGGER guard_delete_write_off_line BEFORE DELETE ON write_off_line BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: write_off_line'); END;
CREATE INDEX ix_handover_entry ON handover (entry);
CREATE INDEX ix_opening_entry ON opening (entry);
CREATE INDEX ix_opening_producer ON opening (producer);
CREATE INDEX ix_opening_advance_entry ON opening_advance (entry);
CREATE INDEX ix_opening_advance_producer ON opening_advance (producer);
CREATE INDEX ix_rack_fee_entry ON rack_fee (entry);
CREATE TRIGGER guard_update_handover BEFORE UPDATE ON handover BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: handover'); END;
CREATE TRIGGER guard_delete_handover BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: handover'); END;
CREATE TRIGGER guard_update_opening BEFORE UPDATE ON opening BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening'); END;
CREATE TRIGGER guard_delete_opening BEFORE DELETE ON opening BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening'); END;
CREATE TRIGGER guard_update_opening_advance BEFORE UPDATE ON opening_advance BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening_advance'); END;
CREATE TRIGGER guard_delete_opening_advance BEFORE DELETE ON opening_advance BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: opening_advance'); END;
CREATE TRIGGER guard_update_rack_fee BEFORE UPDATE ON rack_fee BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rack_fee'); END;
CREATE TRIGGER guard_delete_rack_fee BEFORE DELETE ON rack_fee BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: rack_fee'); END;
CREATE INDEX ix_producer_delegate_producer ON producer_delegate (producer);
CREATE INDEX ix_payout_entry ON payout (entry);
CREATE TRIGGER guard_update_payout BEFORE UPDATE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE TRIGGER guard_delete_payout BEFORE DELETE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE INDEX ix_payout_statement ON payout (statement);
CREATE UNIQUE INDEX ix_payout_first ON payout (statement) WHERE replaces IS NULL;
CREATE INDEX ix_payout_reversal_entry ON payout_reversal (entry);
CREATE INDEX ix_payout_reversal_statement ON payout_reversal (statement);
CREATE INDEX ix_envelope_given_up_entry ON envelope_given_up (entry);
CREATE INDEX ix_envelope_given_up_producer ON envelope_given_up (producer);
CREATE INDEX ix_transfer_seen_entry ON transfer_seen (entry);
CREATE INDEX ix_advance_entry ON advance (entry);
CREATE INDEX ix_advance_producer ON advance (producer);
CREATE INDEX ix_objection_entry ON objection (entry);
CREATE INDEX ix_objection_statement ON objection (statement);
CREATE INDEX ix_objection_producer ON objection (producer);
CREATE INDEX ix_objection_outcome_entry ON objection_outcome (entry);
CREATE INDEX ix_signing_key_entry ON signing_key (entry);
CREATE TRIGGER guard_update_advance BEFORE UPDATE ON advance BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: advance'); END;
CREATE TRIGGER guard_delete_advance BEFORE DELETE ON advance BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: advance'); END;
CREATE TRIGGER guard_update_envelope_given_up BEFORE UPDATE ON envelope_given_up BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: envelope_given_up'); END;
CREATE TRIGGER guard_delete_envelope_given_up BEFORE DELETE ON envelope_given_up BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: envelope_given_up'); END;
CREATE TRIGGER guard_update_objection BEFORE UPDATE ON objection BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: objection'); END;
CREATE TRIGGER guard_delete_objection BEFORE DELETE ON objection BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: objection'); END;
CREATE TRIGGER guard_update_objection_outcome BEFORE UPDATE ON objection_outcome BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: objection_outcome'); END;
CREATE TRIGGER guard_delete_objection_outcome BEFORE DELETE ON objection_outcome BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: objection_outcome'); END;
CREATE TRIGGER guard_update_payout_reversal BEFORE UPDATE ON payout_reversal BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout_reversal'); END;
CREATE TRIGGER guard_delete_payout_reversal BEFORE DELETE ON payout_reversal BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout_reversal'); END;
CREATE TRIGGER guard_update_signing_key BEFORE UPDATE ON signing_key BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: signing_key'); END;
CREATE TRIGGER guard_delete_signing_key BEFORE DELETE ON signing_key BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: signing_key'); END;
CREATE TRIGGER guard_update_transfer_seen BEFORE UPDATE ON transfer_seen BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: transfer_seen'); END;
CREATE TRIGGER guard_delete_transfer_seen BEFORE DELETE ON transfer_seen BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: transfer_seen'); END;
CREATE INDEX ix_lot_balance_place ON lot_balance (place, quantity);
CREATE INDEX ix_money_posting_producer ON money_posting (producer, account, amount);
CREATE INDEX ix_money_posting_box ON money_posting (box, amount);
CREATE INDEX ix_statement_until ON statement (until);
COMMIT;
