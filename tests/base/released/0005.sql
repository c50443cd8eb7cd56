PRAGMA application_id = 1397772115;
PRAGMA user_version = 5;
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
INSERT INTO "agreement" VALUES('01a21aefadc1707e9f5d1dd5811e3acc','PTJ-0001','01a21aefad537036919b73205be45349','2026-11-22',NULL,'percent',2000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL,'monthly');
INSERT INTO "agreement" VALUES('01a21aefaf54769fbff359e2223e8721','PTJ-0002','01a21aefaf37772eb8b8eaf92fec377f','2026-11-22',NULL,'percent',3000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL,'monthly');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
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
INSERT INTO "approval" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',1,'void','waived',NULL,37500);
INSERT INTO "approval" VALUES('01a21aefb4fb70bb98f07d9bdc2450ce',1,'close_shift','waived',NULL,0);
INSERT INTO "approval" VALUES('01a21aefb96171e3bebb7b0fe22e8dcc',1,'cash_in','waived',NULL,500000);
INSERT INTO "approval" VALUES('01a21aefb9a472849d7ab359401249a5',1,'safe_drop','waived',NULL,400000);
INSERT INTO "approval" VALUES('01a21aefc28273e791400b261c4bcacb',1,'payout','waived',NULL,40000);
CREATE TABLE barcode (
	code VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	quantity_per_scan BIGINT NOT NULL, label_price BIGINT, is_shared BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "barcode" VALUES('2900000000018','01a21aefadf8701f838e0f5ce22f05f2',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000011','01a21aefadf8701f838e0f5ce22f05f2','01a21aefaef271f3bcc608d532e48ebd',1,NULL,0);
INSERT INTO "barcode" VALUES('2900000000025','01a21aefaf6a72b48d667b4c6f04041b',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000028','01a21aefaf6a72b48d667b4c6f04041b','01a21aefaf8a72bb903774dc652b4235',1,NULL,0);
CREATE TABLE books_identity (
	id CHAR(32) NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "books_identity" VALUES('01a21aef965d75d2b2e6fa5ef755941c',1795748238941937,'sentra-pos 0.1.0');
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
INSERT INTO "consignment_line" VALUES('01a21aefaef271f3bcc608d4d058f92c',1,'01a21aefaef271f3bcc608d3299dac56','01a21aefaef271f3bcc608d532e48ebd',40);
INSERT INTO "consignment_line" VALUES('01a21aefaf8a72bb903774db3d05aa96',1,'01a21aefaf8a72bb903774da0d829fbc','01a21aefaf8a72bb903774dc652b4235',6);
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
INSERT INTO "consignment_note" VALUES('01a21aefaef271f3bcc608d4d058f92c','01a21aefaef271f3bcc608d3299dac56','TTB-26-00001','01a21aefad537036919b73205be45349','PTJ-0001',1795312800000000,NULL);
INSERT INTO "consignment_note" VALUES('01a21aefaf8a72bb903774db3d05aa96','01a21aefaf8a72bb903774da0d829fbc','TTB-26-00002','01a21aefaf37772eb8b8eaf92fec377f','PTJ-0002',1795312800000000,NULL);
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
INSERT INTO "counter" VALUES('reversals of 01a21aef-b02e-71d2-b1d2-0943460a5d07',1);
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
INSERT INTO "deed" VALUES('01a21aef-9830-703b-81a6-cebe2d501bf6','61e79a405c9f247488edec95adf5ef33556cc2852ad579e4fcb37d18d11c4576','"01a21aef-ad53-7036-919b-73205be45349"',1795748239424354);
INSERT INTO "deed" VALUES('01a21aef-adb9-70b4-8f6c-5eae9a4e26c1','59ba840cf06c4e8192eb53da86f209fabac76fc3c8d9a2a019fd2f27fedbcb01','"PTJ-0001"',1795748244929157);
INSERT INTO "deed" VALUES('01a21aef-ade9-7670-9b43-c6d431af07ee','5bd96e3a74ae754f7783d60e346bc9f4bf6b6c6dfc164a63dcbaba6ccc0cc472','"01a21aef-adf8-701f-838e-0f5ce22f05f2"',1795748244970697);
INSERT INTO "deed" VALUES('01a21aef-ae60-72c9-bd8e-c3d6eb64dd43','94965c4ef502e1e3fe324c75a76df7f61e8d98b988107b8882891a56ca1db328','{"id":"01a21aef-aef2-71f3-bcc6-08d4d058f92c","number":"TTB-26-00001","producer":"P-0001","lots":[{"lot":"01a21aef-aef2-71f3-bcc6-08d532e48ebd","number":1,"code":"2800000000011","product":"gipang","quantity":40}],"code":"6EF8-7A4D"}',1795748245091376);
INSERT INTO "deed" VALUES('01a21aef-af34-7683-b718-16828794ee79','0603116d4b1b129e7a3e07b7ab92942f72146d2a72e9c822c848fb37fbe726c9','"01a21aef-af37-772e-b8b8-eaf92fec377f"',1795748245301623);
INSERT INTO "deed" VALUES('01a21aef-af4f-74b1-9057-43a0d3cbe234','b208e39e99cfad8a793f81ee17de9ac769ff23075df63d128dcd3d6e03acaa6a','"PTJ-0002"',1795748245328371);
INSERT INTO "deed" VALUES('01a21aef-af68-7143-aecd-6991675fdee5','f4365db8163f4993ccefec25eca3846aff4cd9e0c0b418247fe61c53404877e7','"01a21aef-af6a-72b4-8d66-7b4c6f04041b"',1795748245353344);
INSERT INTO "deed" VALUES('01a21aef-af78-7265-abc7-8ccadfe8b288','c822f5d8b6bf00b36fa14818aadfee3bc695a3cbeeb82e68744f59f9d3ec05a0','{"id":"01a21aef-af8a-72bb-9037-74db3d05aa96","number":"TTB-26-00002","producer":"P-0002","lots":[{"lot":"01a21aef-af8a-72bb-9037-74dc652b4235","number":2,"code":"2800000000028","product":"batik","quantity":6}],"code":"E3DC-20C0"}',1795748245369649);
INSERT INTO "deed" VALUES('01a21aef-afad-7339-a9a3-c3c1d6eca807','43a53ac4fe3db3e9dabe58c949781ba080f01ecbcee675b966671371b3574453','{"id":"01a21aef-afbb-74ea-bb99-7f2dc2f93cd9","number":"SHF-K1-26-0001","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-22T09:00:00+07:00","business_day":"2026-11-22","float_amount":300000}',1795748245423448);
INSERT INTO "deed" VALUES('sale:01a21aef-b02e-71d2-b1d2-0943460a5d07','9e80992198ad1669b34941b1afec83c0cdf859721997e0281b1c03d332ba58eb','{"id":"01a21aef-b02e-71d2-b1d2-0943460a5d07","receipt":"K1-26-000001","total":37500,"rounding":0,"paid":50000,"change":12500,"cash":37500,"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":37500,"producer_part":30000,"shop_part":7500,"lots":[["01a21aef-aef2-71f3-bcc6-08d532e48ebd",3]]}],"code":"71CF-42B5","job":"01a21aef-b08a-700b-ae7b-714ab2c5f1a0","refund":"","given_back":0}',1795748245558395);
INSERT INTO "deed" VALUES('sale:01a21aef-b12b-70b6-9505-ec966110cfb2','b4d35e35e642a6203f3444eb8f2eb6ffe71f9dfe20908edda1740f4844e64e50','{"id":"01a21aef-b12b-70b6-9505-ec966110cfb2","receipt":"K1-26-000002","total":210000,"rounding":0,"paid":210000,"change":0,"cash":210000,"lines":[{"product":"batik","producer":"P-0002","quantity":1,"net":185000,"producer_part":129500,"shop_part":55500,"lots":[["01a21aef-af8a-72bb-9037-74dc652b4235",1]]},{"product":"gipang","producer":"P-0001","quantity":2,"net":25000,"producer_part":20000,"shop_part":5000,"lots":[["01a21aef-aef2-71f3-bcc6-08d532e48ebd",2]]}],"code":"B177-2713","job":"01a21aef-b179-737a-b13f-dbbcfcedb1fa","refund":"","given_back":0}',1795748245808481);
INSERT INTO "deed" VALUES('01a21aef-b1ad-763b-88f1-e59e819219b4','3d0b95a96c47fd5e4f78d04cb2b448fbb11d69dc52aef5b6e9baf56d14eefb1f','{"id":"01a21aef-b314-7418-8da2-8f591fbaedfa","kind":"void","number":"K1-26-000003","receipt":"K1-26-000001","net":-37500,"rounding":0,"paid":-37500,"cash":37500,"payments":[["cash",-37500]],"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":-37500,"producer_part":-30000,"shop_part":-7500,"goods":"SHELF","lots":[["01a21aef-aef2-71f3-bcc6-08d532e48ebd",3]]}],"code":"D85F-33AB","job":"01a21aef-b387-739c-8c2c-ffc3c9e3aeb4"}',1795748245947235);
INSERT INTO "deed" VALUES('01a21aef-b3c7-7635-95e0-31d47e8cf8a0','913308cf74c775baf2d5524210ca600d3f52bc10a5cc62bc1b78a11991242f13','[{"id":"01a21aef-b47c-71f8-8113-7ced04d6e259","number":"BA-26-00001","loss":"damaged","producer":"P-0001","lines":[{"lot":"01a21aef-aef2-71f3-bcc6-08d532e48ebd","number":1,"product":"gipang","unit":"pcs","decimals":0,"quantity":2,"price":12500,"bearer":"shop","compensation":20000,"reason":"jatuh"}],"compensation":20000,"code":"C43A-F4BD"}]',1795748246508375);
INSERT INTO "deed" VALUES('01a21aef-b4ed-7080-ad94-b4be31b73933','d9b1f3122196cdfad6a9948a5d482053940ddf260eca51fc73f193c54fb07bdf','{"closed":{"id":"01a21aef-afbb-74ea-bb99-7f2dc2f93cd9","number":"SHF-K1-26-0001","expected":510000,"counted":510000,"difference":0,"code":"9212-266B"},"handed_over":510000,"next_float":0,"job":"01a21aef-b886-737f-b0d7-546511fa52fe"}',1795748246777392);
INSERT INTO "deed" VALUES('01a21aef-b8c1-7028-b2ad-6a81032223cd','ce59ff665e1aa861c87ec9a8a2e0e503859ca13e65a58723a731ba67c6313352','{"id":"01a21aef-b8c4-70c5-9754-3ef5b2ecae25","number":"SHF-K1-26-0002","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-23T09:00:00+07:00","business_day":"2026-11-23","float_amount":300000}',1795748247746133);
INSERT INTO "deed" VALUES('01a21aef-b950-7676-b45e-9659f993b535','f8cf51f0d1f8ac8e317e57d0f7c92454b932cc38c0327e785e3c76fad55eb663','{"kind":"cash_in","box":"SHF-K1-26-0002","amount":500000,"reason":"pemilik menyetor","code":"ED03-0573","job":"01a21aef-b963-71f6-8a25-ca6e057c5d0c"}',1795748247891207);
INSERT INTO "deed" VALUES('01a21aef-b9a1-7097-972a-75bd3bbe9754','3e96599594bc9df0608e4cdc1eba4635a56d6a4bc95f4123bb49d58d2183bccb','{"kind":"safe_drop","box":"SHF-K1-26-0002","amount":400000,"reason":"","code":"28BB-384B","job":"01a21aef-b9c3-751d-adb7-ca58e9c6c58e"}',1795748247970043);
INSERT INTO "deed" VALUES('statement:01a21aef-ad53-7036-919b-73205be45349:2026-11-23','032ca030ff8bc36bded614b3942cbfd747911a5acd5c302ef01c17be7e3ce4f2','{"id":"01a21aef-bcc8-73da-a467-10e4422ad631","number":"LPK-26-00001","producer":"01a21aef-ad53-7036-919b-73205be45349","until":"2026-11-23","net":40000,"to_pay":40000,"method":"cash","closing":0,"code":"9379-3B7A"}',1795748248075754);
INSERT INTO "deed" VALUES('payout:01a21aef-bcc8-73da-a467-10e4422ad631','1a51d0943ee6abcf7045b6da0d63c740b1c14aee6d28b195829d5ece06249d63','{"id":"01a21aef-c282-73e7-9140-0b261c4bcacb","number":"KWT-26-00001","statement":"LPK-26-00001","producer":"01a21aef-ad53-7036-919b-73205be45349","method":"cash","box":"SAFE","reference":"","amount":40000,"paid_at":"2026-11-23T02:00:00Z","code":"9EB9-1369","received_by":"","reversed_at":null}',1795748250014338);
INSERT INTO "deed" VALUES('sale:01a21aef-c39e-708a-8456-c373af27e2d1','0decc2b374bd943cbce101d5736ac58ba8a9cd239e69c4810f825edd293b47db','{"id":"01a21aef-c39e-708a-8456-c373af27e2d1","receipt":"K1-26-000004","total":12500,"rounding":0,"paid":12500,"change":0,"cash":12500,"lines":[{"product":"gipang","producer":"P-0001","quantity":1,"net":12500,"producer_part":10000,"shop_part":2500,"lots":[["01a21aef-aef2-71f3-bcc6-08d532e48ebd",1]]}],"code":"323A-549E","job":"01a21aef-c40b-7193-a703-279670ee1bc3","refund":"","given_back":0}',1795748250526807);
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
INSERT INTO "journal_entry" VALUES('01a21aefaef271f3bcc608d3299dac56','receive','K1','',1,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00001',NULL,NULL,'4dab78a8d2e3233f3ccac7a3b5bcf8e578c881bd1cdee041c7394d5005395f0d','0000000000000000000000000000000000000000000000000000000000000000','6ef87a4dfbee1967d746569c10fac49c16a3792b89db75619bb739b2bd8f81b5');
INSERT INTO "journal_entry" VALUES('01a21aefaf8a72bb903774da0d829fbc','receive','K1','',2,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00002',NULL,NULL,'1e6399671f9e69ca9ff76e16be3bae0f51dd572b6dd9939a986fdbad57a68e1a','6ef87a4dfbee1967d746569c10fac49c16a3792b89db75619bb739b2bd8f81b5','e3dc20c0cb75896eb1cb1ea6c7ae8b01f85f15d125222ac0366b3e1a03e7ab06');
INSERT INTO "journal_entry" VALUES('01a21aefafb275a9b2c35d6d9f6b0eeb','shift_open','K1','',3,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'81273003c4f0c062892fe7acfa66f8a655c7b6c1589835f97d8192d92f2f5b51','e3dc20c0cb75896eb1cb1ea6c7ae8b01f85f15d125222ac0366b3e1a03e7ab06','de5ce2aed2bd4c21721f80ec1419dfad7901a2285352516347ff559458684c4c');
INSERT INTO "journal_entry" VALUES('01a21aefb03a72ee8b35551553c399e0','sale','K1','',4,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000001',NULL,NULL,'6aa6806f470a390fee80d457bd1c450381794a336b103bf387c153721a0ba708','de5ce2aed2bd4c21721f80ec1419dfad7901a2285352516347ff559458684c4c','71cf42b54c122a41bc0d0d37705476f75469449b57e314f94ff306982d6c89ba');
INSERT INTO "journal_entry" VALUES('01a21aefb165720284185f6f672bc240','sale','K1','',5,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000002',NULL,NULL,'48bb6eb121eea61a2593874a811974b24cf494df327671c621622d1865972f8e','71cf42b54c122a41bc0d0d37705476f75469449b57e314f94ff306982d6c89ba','b1772713ff27a5f76634535ed446aecf4d550889d46db4e77578da8c98372dc5');
INSERT INTO "journal_entry" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33','void','K1','',6,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000003','pembeli batal','01a21aefb03a72ee8b35551553c399e0','93eb51022cfded1d945e168dd10d0d8d0d1288608fd8b2610649c59b46733e1d','b1772713ff27a5f76634535ed446aecf4d550889d46db4e77578da8c98372dc5','d85f33ab764691f5920061e23e41f97cd1c14a3ffc757e705cac3b7465d6ab25');
INSERT INTO "journal_entry" VALUES('01a21aefb45474d681af83c363b6cf73','write_off_damaged','K1','',7,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','BA-26-00001',NULL,NULL,'2f764f8952376e1686557131c809839947777e06d081d09bc14e3950bc36a1d2','d85f33ab764691f5920061e23e41f97cd1c14a3ffc757e705cac3b7465d6ab25','c43af4bdd464df596bbff8161e0595236b070f3e606366038f47dc57947d83fb');
INSERT INTO "journal_entry" VALUES('01a21aefb4fb70bb98f07d9bdc2450ce','shift_close','K1','',8,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'987506336658da230a45910edb306a568710308c39374105fe85c31fefeb0d4e','c43af4bdd464df596bbff8161e0595236b070f3e606366038f47dc57947d83fb','9212266bc65e5ec38d55b10aa8cc89800572332d11cdf7bb02de0c02379de83f');
INSERT INTO "journal_entry" VALUES('01a21aefb8c377deb93af49126383646','shift_open','K1','',9,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'33b56df14647cc5e1c7087ff78da1169575a6f63d015cfbeb986209da2b6e9bd','9212266bc65e5ec38d55b10aa8cc89800572332d11cdf7bb02de0c02379de83f','112bc055d1d088854ba7b18c3ad672ce10dc5144b744ec3fe6f1e5f78a4dda89');
INSERT INTO "journal_entry" VALUES('01a21aefb96171e3bebb7b0fe22e8dcc','cash_in','K1','',10,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002','pemilik menyetor',NULL,'68a4a46019fcb345d3585becaad1baf5f0950383fcb15255f43a886c7b8b3914','112bc055d1d088854ba7b18c3ad672ce10dc5144b744ec3fe6f1e5f78a4dda89','ed030573402e36104264af379d42189cbde148a4da0dbbd766e99d5c4c5b2756');
INSERT INTO "journal_entry" VALUES('01a21aefb9a472849d7ab359401249a5','safe_drop','K1','',11,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'aaed6e7b5c2aa94279e044cdc345ac9753464d42412b555c578f431c2f376cbe','ed030573402e36104264af379d42189cbde148a4da0dbbd766e99d5c4c5b2756','28bb384b59f9742d929978ab7d5e851c12e2dc137f8161c08d8f2b2471fdf34c');
INSERT INTO "journal_entry" VALUES('01a21aefbbc47551b59bc24611e4d916','signing_key','K1','',12,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23',NULL,NULL,NULL,'66ebdb5b3d94c34742870e8682342b136cb6762df66302abb25beab06fa6e429','28bb384b59f9742d929978ab7d5e851c12e2dc137f8161c08d8f2b2471fdf34c','55b1c94487672b0c7aea4be9c4a942ffbf47fec0e12f31c50dde058eb5011522');
INSERT INTO "journal_entry" VALUES('01a21aefbcc873daa46710e4422ad631','statement','K1','',13,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','LPK-26-00001',NULL,NULL,'025d908f7364d72bd18c4eb969f92ffe15491a3d4e4a690cade5138f882148b7','55b1c94487672b0c7aea4be9c4a942ffbf47fec0e12f31c50dde058eb5011522','93793b7ab4aba3b1f527250d14183ca1a6304ddb6e6b1836287918e59d0ec8ee');
INSERT INTO "journal_entry" VALUES('01a21aefc28273e791400b261c4bcacb','payout','K1','',14,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','KWT-26-00001',NULL,NULL,'816e936b25d21d452e24c4aa632e58b9dd3795294ec6ea9ae70482481370526b','93793b7ab4aba3b1f527250d14183ca1a6304ddb6e6b1836287918e59d0ec8ee','9eb91369331ef1ad689d299be41e6faf1c485acd37992b365281819cd591f412');
INSERT INTO "journal_entry" VALUES('01a21aefc4097448bff970827348bbd8','sale','K1','',15,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','K1-26-000004',NULL,NULL,'6e4775dbfdbb9b9b6a5b9baa35c93df32563e5f6ec0f452491895ec81bbaaaee','9eb91369331ef1ad689d299be41e6faf1c485acd37992b365281819cd591f412','323a549e95b48cd0a831fc7d673b27627851e970da670e5b5e4ef5371bdf2ad0');
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
INSERT INTO "lot" VALUES('01a21aefaef271f3bcc608d532e48ebd','01a21aefaef271f3bcc608d3299dac56',1,'01a21aefadf8701f838e0f5ce22f05f2','01a21aefad537036919b73205be45349',1795312800000000,'2026-12-22',12500,'percent',2000,NULL,'agreement',0,'shop','shop','shop','producer',NULL,NULL);
INSERT INTO "lot" VALUES('01a21aefaf8a72bb903774dc652b4235','01a21aefaf8a72bb903774da0d829fbc',2,'01a21aefaf6a72b48d667b4c6f04041b','01a21aefaf37772eb8b8eaf92fec377f',1795312800000000,NULL,185000,'percent',3000,NULL,'agreement',0,'shop','shop','shop','producer',NULL,NULL);
CREATE TABLE lot_balance (
	lot CHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (lot, place), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "lot_balance" VALUES('01a21aefaef271f3bcc608d532e48ebd','SHELF',35);
INSERT INTO "lot_balance" VALUES('01a21aefaf8a72bb903774dc652b4235','SHELF',5);
INSERT INTO "lot_balance" VALUES('01a21aefaef271f3bcc608d532e48ebd','DAMAGED',2);
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
INSERT INTO "money_posting" VALUES('01a21aefafb275a9b2c35d6d9f6b0eeb',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21aefafb275a9b2c35d6d9f6b0eeb',2,'OWNER',NULL,NULL,NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21aefb03a72ee8b35551553c399e0',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,37500);
INSERT INTO "money_posting" VALUES('01a21aefb03a72ee8b35551553c399e0',2,'PRODUCER_PAYABLE','01a21aefad537036919b73205be45349',NULL,'01a21aefb03a72ee8b35551669a8bc4e','2026-11-22',-30000);
INSERT INTO "money_posting" VALUES('01a21aefb03a72ee8b35551553c399e0',3,'COMMISSION',NULL,NULL,NULL,NULL,-7500);
INSERT INTO "money_posting" VALUES('01a21aefb165720284185f6f672bc240',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,210000);
INSERT INTO "money_posting" VALUES('01a21aefb165720284185f6f672bc240',2,'PRODUCER_PAYABLE','01a21aefaf37772eb8b8eaf92fec377f',NULL,'01a21aefb16673f58991e9921e087520','2026-11-22',-129500);
INSERT INTO "money_posting" VALUES('01a21aefb165720284185f6f672bc240',3,'PRODUCER_PAYABLE','01a21aefad537036919b73205be45349',NULL,'01a21aefb16673f58991e9934d1eb6c1','2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21aefb165720284185f6f672bc240',4,'COMMISSION',NULL,NULL,NULL,NULL,-60500);
INSERT INTO "money_posting" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-37500);
INSERT INTO "money_posting" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',2,'PRODUCER_PAYABLE','01a21aefad537036919b73205be45349',NULL,'01a21aefb03a72ee8b35551669a8bc4e','2026-11-22',30000);
INSERT INTO "money_posting" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',3,'COMMISSION',NULL,NULL,NULL,NULL,7500);
INSERT INTO "money_posting" VALUES('01a21aefb45474d681af83c363b6cf73',1,'LOSS_COMPENSATION',NULL,NULL,NULL,NULL,20000);
INSERT INTO "money_posting" VALUES('01a21aefb45474d681af83c363b6cf73',2,'PRODUCER_PAYABLE','01a21aefad537036919b73205be45349',NULL,NULL,'2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21aefb4fb70bb98f07d9bdc2450ce',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-510000);
INSERT INTO "money_posting" VALUES('01a21aefb4fb70bb98f07d9bdc2450ce',2,'CASH',NULL,'SAFE',NULL,NULL,510000);
INSERT INTO "money_posting" VALUES('01a21aefb8c377deb93af49126383646',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21aefb8c377deb93af49126383646',2,'CASH',NULL,'SAFE',NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21aefb96171e3bebb7b0fe22e8dcc',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,500000);
INSERT INTO "money_posting" VALUES('01a21aefb96171e3bebb7b0fe22e8dcc',2,'OTHER_INCOME',NULL,NULL,NULL,NULL,-500000);
INSERT INTO "money_posting" VALUES('01a21aefb9a472849d7ab359401249a5',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,-400000);
INSERT INTO "money_posting" VALUES('01a21aefb9a472849d7ab359401249a5',2,'CASH',NULL,'SAFE',NULL,NULL,400000);
INSERT INTO "money_posting" VALUES('01a21aefc28273e791400b261c4bcacb',1,'CASH',NULL,'SAFE',NULL,NULL,-40000);
INSERT INTO "money_posting" VALUES('01a21aefc28273e791400b261c4bcacb',2,'PRODUCER_PAYABLE','01a21aefad537036919b73205be45349',NULL,NULL,NULL,40000);
INSERT INTO "money_posting" VALUES('01a21aefc4097448bff970827348bbd8',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,12500);
INSERT INTO "money_posting" VALUES('01a21aefc4097448bff970827348bbd8',2,'PRODUCER_PAYABLE','01a21aefad537036919b73205be45349',NULL,'01a21aefc4097448bff97083b592ef33','2026-11-23',-10000);
INSERT INTO "money_posting" VALUES('01a21aefc4097448bff970827348bbd8',3,'COMMISSION',NULL,NULL,NULL,NULL,-2500);
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
INSERT INTO "open_shift" VALUES('K1','01a21aefb8c470c597543ef5b2ecae25');
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
INSERT INTO "payout" VALUES('01a21aefc28273e791400b261c4bcacb','01a21aefc28273e791400b261c4bcacb','KWT-26-00001','01a21aefbcc873daa46710e4422ad631','01a21aefad537036919b73205be45349','cash','SAFE','',40000,1795399200000000,NULL,NULL);
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
INSERT INTO "price" VALUES('01a21aefaed771229624d5dedda13c87','01a21aefadf8701f838e0f5ce22f05f2','2026-11-22',12500,1795312800000000,'cli:Sari');
INSERT INTO "price" VALUES('01a21aefaf8071549f29e1e1f6c6c2cd','01a21aefaf6a72b48d667b4c6f04041b','2026-11-22',185000,1795312800000000,'cli:Sari');
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
INSERT INTO "print_job" VALUES('01a21aefb08a700bae7b714ab2c5f1a0','receipt','K1-26-000001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000001","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":3,"unit":"pcs","decimals":0,"price":12500,"gross":37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":37500,"discount":0,"rounding":0,"total":37500,"payments":[{"method":"cash","amount":50000}],"change":12500,"code":"71CF-42B5","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21aefb179737ab13fdbbcfcedb1fa','receipt','K1-26-000002','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000002","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"batik","maker":"Batik Kembang","quantity":1,"unit":"pcs","decimals":0,"price":185000,"gross":185000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""},{"name":"gipang","maker":"Dapur Gipang Melati","quantity":2,"unit":"pcs","decimals":0,"price":12500,"gross":25000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":210000,"discount":0,"rounding":0,"total":210000,"payments":[{"method":"cash","amount":210000}],"change":0,"code":"B177-2713","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21aefb387739c8c2cffc3c9e3aeb4','receipt','K1-26-000003','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000003","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":-3,"unit":"pcs","decimals":0,"price":12500,"gross":-37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":-37500,"discount":0,"rounding":0,"total":-37500,"payments":[{"method":"cash","amount":-37500}],"change":0,"code":"D85F-33AB","footer":"","thanks":"","gift_wish":"","kind":"void","refunded":{"receipt_no":"K1-26-000001","at":"2026-11-22T02:00:00Z","reason":"pembeli batal","goods":"kembali ke rak","approver":""},"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21aefb886737fb0d7546511fa52fe','shift','SHF-K1-26-0001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"number":"SHF-K1-26-0001","business_day":"2026-11-22","cashier":"Sari","opened_at":"2026-11-22T02:00:00Z","closed_at":"2026-11-22T09:00:00+07:00","first_receipt":"K1-26-000001","last_receipt":"K1-26-000003","sold":{"sales":2,"refunds":1,"gross":247500,"discounts":0,"rounding":0,"turnover":210000,"cash_net":210000,"qris":0,"transfer":0,"card":0,"refunded":37500,"voids":1,"qris_payments":0,"transfer_payments":0,"card_payments":0},"drawer":{"float_amount":300000,"cash_taken":260000,"change_given":12500,"cash_in":0,"cash_out":0,"refunds":37500,"payouts":0,"expected":510000,"drops":0,"corrected":0,"movements":[]},"count":{"counted":510000,"notes":[],"reason":"","handed_over":510000,"next_float":0},"manager":"","note":"","code":"9212-266B","closed_by":"","happened":{"drawer_opened":0,"lines_removed":0,"removed_amount":0,"carts_cleared":0,"open_tasks":0,"visits":[]}}',0,0,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21aefb96371f68a25ca6e057c5d0c','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21aefb9c3751dadb7ca58e9c6c58e','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21aefc40b7193a703279670ee1bc3','receipt','K1-26-000004','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000004","at":"2026-11-23T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":1,"unit":"pcs","decimals":0,"price":12500,"gross":12500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":12500,"discount":0,"rounding":0,"total":12500,"payments":[{"method":"cash","amount":12500}],"change":0,"code":"323A-549E","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
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
INSERT INTO "producer" VALUES('Dapur Gipang Melati','','lain','','','','','','','','','','','01a21aefad537036919b73205be45349','P-0001',0,1,'p-0001 dapur gipang melati lain',1795312800000000,'accepted','','','',NULL,0,'');
INSERT INTO "producer" VALUES('Batik Kembang','','lain','','','','','','','','','','','01a21aefaf37772eb8b8eaf92fec377f','P-0002',0,1,'p-0002 batik kembang lain',1795312800000000,'accepted','','','',NULL,0,'');
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
INSERT INTO "product" VALUES('gipang','gipang','pcs',0,NULL,0,'01a21aefadf8701f838e0f5ce22f05f2','01a21aefad537036919b73205be45349',NULL,'',1,'gipang dapur gipang melati p-0001 gipang',1795312800000000,'',0);
INSERT INTO "product" VALUES('batik','gipang','pcs',0,NULL,0,'01a21aefaf6a72b48d667b4c6f04041b','01a21aefaf37772eb8b8eaf92fec377f',NULL,'',1,'batik batik kembang p-0002 gipang',1795312800000000,'',0);
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
INSERT INTO "refund" VALUES('01a21aefb31474188da28f591fbaedfa','01a21aefb1c1733cbc1c8d1c6eafce33','K1-26-000003','void','01a21aefb02e71d2b1d20943460a5d07','01a21aefafbb74eabb997f2dc2f93cd9',1795312800000000,-37500,0,-37500);
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
INSERT INTO "refund_line" VALUES('01a21aefb31474188da28f5a157125cd','01a21aefb1c1733cbc1c8d1c6eafce33','01a21aefb31474188da28f591fbaedfa',1,'01a21aefb03a72ee8b35551669a8bc4e','01a21aefadf8701f838e0f5ce22f05f2','01a21aefad537036919b73205be45349',3,12500,-37500,0,0,0,-37500,-30000,-7500,'2026-11-22','SHELF','');
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
INSERT INTO "refund_payment" VALUES('01a21aefb31474188da28f591fbaedfa',1,'01a21aefb1c1733cbc1c8d1c6eafce33','cash',-37500,'');
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
INSERT INTO "register_head" VALUES('K1','',15,'323a549e95b48cd0a831fc7d673b27627851e970da670e5b5e4ef5371bdf2ad0');
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
INSERT INTO "sale" VALUES('01a21aefb02e71d2b1d20943460a5d07','01a21aefb03a72ee8b35551553c399e0','K1-26-000001','01a21aefafbb74eabb997f2dc2f93cd9',1795312800000000,37500,0,50000,12500);
INSERT INTO "sale" VALUES('01a21aefb12b70b69505ec966110cfb2','01a21aefb165720284185f6f672bc240','K1-26-000002','01a21aefafbb74eabb997f2dc2f93cd9',1795312800000000,210000,0,210000,0);
INSERT INTO "sale" VALUES('01a21aefc39e708a8456c373af27e2d1','01a21aefc4097448bff970827348bbd8','K1-26-000004','01a21aefb8c470c597543ef5b2ecae25',1795399200000000,12500,0,12500,0);
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
INSERT INTO "sale_line" VALUES('01a21aefb03a72ee8b35551669a8bc4e','01a21aefb03a72ee8b35551553c399e0','01a21aefb02e71d2b1d20943460a5d07',1,1,'01a21aefadf8701f838e0f5ce22f05f2','01a21aefad537036919b73205be45349',3,12500,37500,0,0,0,37500,30000,7500,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21aefb16673f58991e9921e087520','01a21aefb165720284185f6f672bc240','01a21aefb12b70b69505ec966110cfb2',1,1,'01a21aefaf6a72b48d667b4c6f04041b','01a21aefaf37772eb8b8eaf92fec377f',1,185000,185000,0,0,0,185000,129500,55500,'percent',3000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21aefb16673f58991e9934d1eb6c1','01a21aefb165720284185f6f672bc240','01a21aefb12b70b69505ec966110cfb2',2,2,'01a21aefadf8701f838e0f5ce22f05f2','01a21aefad537036919b73205be45349',2,12500,25000,0,0,0,25000,20000,5000,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21aefc4097448bff97083b592ef33','01a21aefc4097448bff970827348bbd8','01a21aefc39e708a8456c373af27e2d1',1,1,'01a21aefadf8701f838e0f5ce22f05f2','01a21aefad537036919b73205be45349',1,12500,12500,0,0,0,12500,10000,2500,'percent',2000,NULL,'2026-11-23');
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
INSERT INTO "sale_payment" VALUES('01a21aefb02e71d2b1d20943460a5d07',1,'01a21aefb03a72ee8b35551553c399e0','cash',50000,'');
INSERT INTO "sale_payment" VALUES('01a21aefb12b70b69505ec966110cfb2',1,'01a21aefb165720284185f6f672bc240','cash',210000,'');
INSERT INTO "sale_payment" VALUES('01a21aefc39e708a8456c373af27e2d1',1,'01a21aefc4097448bff970827348bbd8','cash',12500,'');
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
INSERT INTO "shift" VALUES('01a21aefafbb74eabb997f2dc2f93cd9','01a21aefafb275a9b2c35d6d9f6b0eeb','SHF-K1-26-0001','K1','cli:Sari',1795312800000000,'2026-11-22',300000);
INSERT INTO "shift" VALUES('01a21aefb8c470c597543ef5b2ecae25','01a21aefb8c377deb93af49126383646','SHF-K1-26-0002','K1','cli:Sari',1795399200000000,'2026-11-23',300000);
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
INSERT INTO "shift_close" VALUES('01a21aefafbb74eabb997f2dc2f93cd9','01a21aefb4fb70bb98f07d9bdc2450ce','cli:Sari',1795312800000000,510000,510000);
CREATE TABLE signing_key (
	id VARCHAR NOT NULL, 
	entry CHAR(32) NOT NULL, 
	public VARCHAR NOT NULL, 
	secret VARCHAR NOT NULL, 
	made_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id)
);
INSERT INTO "signing_key" VALUES('9eaf18dd','01a21aefbbc47551b59bc24611e4d916','d3281fa119e62cf993632809a2b8f433b20a766fe363346f2eeabe417fdcfa8b','cd1a1440602988f53c5447df719e5b19a2ddb24e05ca9acf96c7872ad905c8b8',1795399200000000);
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
INSERT INTO "statement" VALUES('01a21aefbcc873daa46710e4422ad631','01a21aefbcc873daa46710e4422ad631','LPK-26-00001','01a21aefad537036919b73205be45349',NULL,'2026-11-22','2026-11-23','2026-11-25',1795399200000000,0,62500,0,0,12500,50000,-30000,20000,0,0,40000,40000,'cash',500,0,0,0,'8f9a750190f2e593c0f48b04f19ff0d01c7085b4edf439b6b5e75d9e9b2a6562');
CREATE TABLE statement_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES stock_move (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_move" VALUES('01a21aefaef271f3bcc608d3299dac56',1,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_move" VALUES('01a21aefb03a72ee8b35551553c399e0',1,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_move" VALUES('01a21aefb165720284185f6f672bc240',2,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_move" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',1,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_move" VALUES('01a21aefb45474d681af83c363b6cf73',1,'01a21aefbcc873daa46710e4422ad631');
CREATE TABLE statement_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES money_posting (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_posting" VALUES('01a21aefb03a72ee8b35551553c399e0',2,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_posting" VALUES('01a21aefb165720284185f6f672bc240',3,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_posting" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',2,'01a21aefbcc873daa46710e4422ad631');
INSERT INTO "statement_posting" VALUES('01a21aefb45474d681af83c363b6cf73',2,'01a21aefbcc873daa46710e4422ad631');
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
INSERT INTO "stock_move" VALUES('01a21aefaef271f3bcc608d3299dac56',1,'01a21aefaef271f3bcc608d532e48ebd','PRODUCER','SHELF',NULL,40);
INSERT INTO "stock_move" VALUES('01a21aefaf8a72bb903774da0d829fbc',1,'01a21aefaf8a72bb903774dc652b4235','PRODUCER','SHELF',NULL,6);
INSERT INTO "stock_move" VALUES('01a21aefb03a72ee8b35551553c399e0',1,'01a21aefaef271f3bcc608d532e48ebd','SHELF','CUSTOMER','01a21aefb03a72ee8b35551669a8bc4e',3);
INSERT INTO "stock_move" VALUES('01a21aefb165720284185f6f672bc240',1,'01a21aefaf8a72bb903774dc652b4235','SHELF','CUSTOMER','01a21aefb16673f58991e9921e087520',1);
INSERT INTO "stock_move" VALUES('01a21aefb165720284185f6f672bc240',2,'01a21aefaef271f3bcc608d532e48ebd','SHELF','CUSTOMER','01a21aefb16673f58991e9934d1eb6c1',2);
INSERT INTO "stock_move" VALUES('01a21aefb1c1733cbc1c8d1c6eafce33',1,'01a21aefaef271f3bcc608d532e48ebd','CUSTOMER','SHELF','01a21aefb03a72ee8b35551669a8bc4e',3);
INSERT INTO "stock_move" VALUES('01a21aefb45474d681af83c363b6cf73',1,'01a21aefaef271f3bcc608d532e48ebd','SHELF','DAMAGED',NULL,2);
INSERT INTO "stock_move" VALUES('01a21aefc4097448bff970827348bbd8',1,'01a21aefaef271f3bcc608d532e48ebd','SHELF','CUSTOMER','01a21aefc4097448bff97083b592ef33',1);
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
INSERT INTO "write_off" VALUES('01a21aefb47c71f881137ced04d6e259','01a21aefb45474d681af83c363b6cf73','BA-26-00001','damaged','01a21aefad537036919b73205be45349',1795312800000000);
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
INSERT INTO "write_off_line" VALUES('01a21aefb47d7073a052739e8def08f8','01a21aefb45474d681af83c363b6cf73','01a21aefb47c71f881137ced04d6e259',1,'01a21aefaef271f3bcc608d532e48ebd','SHELF','DAMAGED',2,12500,'shop',20000,'jatuh',NULL);
CREATE INDEX ix_journal_entry_day ON journal_entry (business_day);
CREATE INDEX ix_journal_entry_document ON journal_entry (document_no);
CREATE INDEX ix_print_job_document ON print_job (document_no);
CREATE INDEX ix_print_job_state ON print_job (state, register_code);
CREATE INDEX ix_agreement_producer ON agreement (producer, from_day);
CREATE INDEX ix_consignment_note_entry ON consignment_note (entry);
CREATE INDEX ix_consignment_note_producer ON consignment_note (producer);
CREATE INDEX ix_money_posting_box ON money_posting (box);
CREATE INDEX ix_money_posting_line ON money_posting (line);
CREATE INDEX ix_money_posting_producer ON money_posting (producer, account);
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
COMMIT;
