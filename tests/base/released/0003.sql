PRAGMA application_id = 1397772115;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
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
	actor VARCHAR NOT NULL, minimum_payout BIGINT, pay_rhythm VARCHAR DEFAULT 'weekly' NOT NULL, rack_fee BIGINT DEFAULT '0' NOT NULL, signed_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "agreement" VALUES('01a21af2ff16713d9f5d00dc3de1ca4e','PTJ-0001','01a21af2fe98749b827f51666b7230b3','2026-11-22',NULL,'percent',2000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL);
INSERT INTO "agreement" VALUES('01a21af3028577f790de63bcdf136356','PTJ-0002','01a21af3023277d387ec2f8ea2ff406c','2026-11-22',NULL,'percent',3000,NULL,'shop','shop','shop','producer','cash',1795312800000000,'cli:Sari',NULL,'weekly',0,NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
INSERT INTO "approval" VALUES('01a21af3085a778eb6c3ab9cacb070ad',1,'void','waived',NULL,37500);
INSERT INTO "approval" VALUES('01a21af30d32755d918a838d6ab8e128',1,'close_shift','waived',NULL,0);
INSERT INTO "approval" VALUES('01a21af3111f77318aef85ad305c63f6',1,'cash_in','waived',NULL,500000);
INSERT INTO "approval" VALUES('01a21af3115a74298914d11ba6398137',1,'safe_drop','waived',NULL,400000);
INSERT INTO "approval" VALUES('01a21af3143f71f89d5b0aaa736bb9e0',1,'payout','waived',NULL,40000);
CREATE TABLE barcode (
	code VARCHAR NOT NULL, 
	product CHAR(32) NOT NULL, 
	lot CHAR(32), 
	quantity_per_scan BIGINT NOT NULL, label_price BIGINT, is_shared BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
);
INSERT INTO "barcode" VALUES('2900000000018','01a21af2ff6176f1a6cc458440d658ba',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000011','01a21af2ff6176f1a6cc458440d658ba','01a21af300fa748f85689fd5d2c2ee4e',1,NULL,0);
INSERT INTO "barcode" VALUES('2900000000025','01a21af302d472daab34a181036bac71',NULL,1,NULL,0);
INSERT INTO "barcode" VALUES('2800000000028','01a21af302d472daab34a181036bac71','01a21af3035275f59ae74dd0a1d8f7ed',1,NULL,0);
CREATE TABLE books_identity (
	id CHAR(32) NOT NULL, 
	made_at BIGINT NOT NULL, 
	made_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "books_identity" VALUES('01a21af2ef7e77d798e027e1418a6a2a',1795748458366257,'sentra-pos 0.1.0');
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
INSERT INTO "consignment_line" VALUES('01a21af300fa748f85689fd470943835',1,'01a21af300f977fcbfccc1cb46a0ad67','01a21af300fa748f85689fd5d2c2ee4e',40);
INSERT INTO "consignment_line" VALUES('01a21af3035275f59ae74dcfc2c87d04',1,'01a21af3035275f59ae74dcea4a7b962','01a21af3035275f59ae74dd0a1d8f7ed',6);
CREATE TABLE consignment_note (
	id CHAR(32) NOT NULL, 
	entry CHAR(32) NOT NULL, 
	number VARCHAR NOT NULL, 
	producer CHAR(32) NOT NULL, 
	agreement VARCHAR, 
	received_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	UNIQUE (number)
);
INSERT INTO "consignment_note" VALUES('01a21af300fa748f85689fd470943835','01a21af300f977fcbfccc1cb46a0ad67','TTB-26-00001','01a21af2fe98749b827f51666b7230b3','PTJ-0001',1795312800000000);
INSERT INTO "consignment_note" VALUES('01a21af3035275f59ae74dcfc2c87d04','01a21af3035275f59ae74dcea4a7b962','TTB-26-00002','01a21af3023277d387ec2f8ea2ff406c','PTJ-0002',1795312800000000);
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
INSERT INTO "counter" VALUES('reversals of 01a21af3-05c5-70db-a1bb-aaf0f6d6c08b',1);
INSERT INTO "counter" VALUES('BA-26',1);
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
INSERT INTO "deed" VALUES('01a21af2-f0c7-777f-9978-8bd6e9fddf0c','0f3b6007260ff8736d51485e140306ce14343b1aaca2a778a60e0efec294c98a','"01a21af2-fe98-749b-827f-51666b7230b3"',1795748458744952);
INSERT INTO "deed" VALUES('01a21af2-ff13-71a3-8841-037a1803ff9b','ae731278d834a207d16751c9046e097cfe2d8c3f2f3c3137961f29f0ec1b7562','"PTJ-0001"',1795748462358418);
INSERT INTO "deed" VALUES('01a21af2-ff3d-7600-a264-2784bdc53dc0','ec0b7d589388da87f5716c3c37a8a574f703e999e1b4b159dd5f8f99333155a0','"01a21af2-ff61-76f1-a6cc-458440d658ba"',1795748462398111);
INSERT INTO "deed" VALUES('01a21af3-000d-72ac-af5f-89b8d079bdd2','ce334ce9bf218d0553832f39c57aae2d49178ffdfe9ed97db3d192492d9fca04','{"id":"01a21af3-00fa-748f-8568-9fd470943835","number":"TTB-26-00001","producer":"P-0001","lots":[{"lot":"01a21af3-00fa-748f-8568-9fd5d2c2ee4e","number":1,"code":"2800000000011","product":"gipang","quantity":40}],"code":"F43B-47A7"}',1795748462608168);
INSERT INTO "deed" VALUES('01a21af3-0212-76aa-9c3a-0608125dc98d','b549e74d48ea6ccbf885d0a0175afcb662281c74651e506d9603d2f3a31a0324','"01a21af3-0232-77d3-87ec-2f8ea2ff406c"',1795748463123177);
INSERT INTO "deed" VALUES('01a21af3-0284-77d0-b4e1-f3b7e22f4c73','6000353dc5d89b61abd9b580b074173798af5b1c991db950e1830232f867404e','"PTJ-0002"',1795748463237013);
INSERT INTO "deed" VALUES('01a21af3-02ce-75cb-ac8e-5f3eb53c560c','1f01f2c69dc9d890e3ff382790f079a77df7f72fee38a2c858530067b5f51967','"01a21af3-02d4-72da-ab34-a181036bac71"',1795748463311195);
INSERT INTO "deed" VALUES('01a21af3-02f1-7425-b97c-21e445a2afcc','288ea47e468045d56649a9bfdf18a9654095a0753be41108b0a3470dde157507','{"id":"01a21af3-0352-75f5-9ae7-4dcfc2c87d04","number":"TTB-26-00002","producer":"P-0002","lots":[{"lot":"01a21af3-0352-75f5-9ae7-4dd0a1d8f7ed","number":2,"code":"2800000000028","product":"batik","quantity":6}],"code":"3A56-396B"}',1795748463346470);
INSERT INTO "deed" VALUES('01a21af3-0383-778e-be16-b0be8bb323f0','726fe47e4bd74b3882edcad6480e7e30cf5c394fb5f7428936fe8cc1c9c664e6','{"id":"01a21af3-03ed-71be-8946-75bbb9611ea8","number":"SHF-K1-26-0001","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-22T09:00:00+07:00","business_day":"2026-11-22","float_amount":300000}',1795748463501450);
INSERT INTO "deed" VALUES('sale:01a21af3-05c5-70db-a1bb-aaf0f6d6c08b','3868dfd3dfed53c1e376dc6eb2ec84d9a334f95399ced5dfb7dc7865360f1439','{"id":"01a21af3-05c5-70db-a1bb-aaf0f6d6c08b","receipt":"K1-26-000001","total":37500,"rounding":0,"paid":50000,"change":12500,"cash":37500,"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":37500,"producer_part":30000,"shop_part":7500,"lots":[["01a21af3-00fa-748f-8568-9fd5d2c2ee4e",3]]}],"code":"5E00-4BEB","job":"01a21af3-06bf-7416-a196-ea3fd136c148","refund":"","given_back":0}',1795748464132803);
INSERT INTO "deed" VALUES('sale:01a21af3-0764-7391-83df-f378894299c1','b6d55a05bd342a5d78a246ef835c2b0ed82022adb1d493a7801bcc45f1aac288','{"id":"01a21af3-0764-7391-83df-f378894299c1","receipt":"K1-26-000002","total":210000,"rounding":0,"paid":210000,"change":0,"cash":210000,"lines":[{"product":"batik","producer":"P-0002","quantity":1,"net":185000,"producer_part":129500,"shop_part":55500,"lots":[["01a21af3-0352-75f5-9ae7-4dd0a1d8f7ed",1]]},{"product":"gipang","producer":"P-0001","quantity":2,"net":25000,"producer_part":20000,"shop_part":5000,"lots":[["01a21af3-00fa-748f-8568-9fd5d2c2ee4e",2]]}],"code":"FBA3-F38B","job":"01a21af3-080d-7026-acb6-3f608d6e72f6","refund":"","given_back":0}',1795748464517404);
INSERT INTO "deed" VALUES('01a21af3-0819-752f-abc0-de09f42ecde8','1dad31e277a48a5e1e5bdcc858ef2b9db8c90ab94ee82c70a279cd7e9f8c3fb1','{"id":"01a21af3-0aa5-7602-86b3-c1c45846445c","kind":"void","number":"K1-26-000003","receipt":"K1-26-000001","net":-37500,"rounding":0,"paid":-37500,"cash":37500,"payments":[["cash",-37500]],"lines":[{"product":"gipang","producer":"P-0001","quantity":3,"net":-37500,"producer_part":-30000,"shop_part":-7500,"goods":"SHELF","lots":[["01a21af3-00fa-748f-8568-9fd5d2c2ee4e",3]]}],"code":"8701-71A7","job":"01a21af3-0ad8-7187-a020-6d3a121a0619"}',1795748464728667);
INSERT INTO "deed" VALUES('01a21af3-0c2e-723f-aef9-8d053af1b1a6','77d9bf697c9738250e5341353b84e88176ab69bff4fe2a96cc49b3a37dd94da4','[{"id":"01a21af3-0cf9-7066-a155-da7058ac02ed","number":"BA-26-00001","loss":"damaged","producer":"P-0001","lines":[{"lot":"01a21af3-00fa-748f-8568-9fd5d2c2ee4e","number":1,"product":"gipang","unit":"pcs","decimals":0,"quantity":2,"price":12500,"bearer":"shop","compensation":20000,"reason":"jatuh"}],"compensation":20000,"code":"786D-1671"}]',1795748465769960);
INSERT INTO "deed" VALUES('01a21af3-0d1d-76a8-ae62-9b18f1ef8918','99e8c446b9e6bfddf2d6337ed4ba80fe0ad2817a65e8048352b312f33b87e808','{"closed":{"id":"01a21af3-03ed-71be-8946-75bbb9611ea8","number":"SHF-K1-26-0001","expected":510000,"counted":510000,"difference":0,"code":"9100-C617"},"handed_over":510000,"next_float":0,"job":"01a21af3-10be-776b-b34a-08d816ad3004"}',1795748465952230);
INSERT INTO "deed" VALUES('01a21af3-10e5-7061-8307-0b9441a32302','c7773ae0d6e5b5d27009e9b8edd69b5b0fa63ba7772ffcc0bd8cb1b820a35dc0','{"id":"01a21af3-10e7-7396-9bc4-b17af00e3551","number":"SHF-K1-26-0002","register":"K1","opened_by":"cli:Sari","opened_at":"2026-11-23T09:00:00+07:00","business_day":"2026-11-23","float_amount":300000}',1795748466917841);
INSERT INTO "deed" VALUES('01a21af3-1113-7459-95f3-2663749f1a8e','14dd6c22e55e7e4674b73d037ed8966aeef94ea64e4cb468ed4c46fdc296219f','{"kind":"cash_in","box":"SHF-K1-26-0002","amount":500000,"reason":"pemilik menyetor","code":"0213-0FF3","job":"01a21af3-1120-711b-a727-ef6f4b1a5462"}',1795748466973569);
INSERT INTO "deed" VALUES('01a21af3-1158-7285-8280-9415c45bac95','219b8715c96b5e3aa934ae111cac0e5bab97e2ec4e8c8268e981b39449619a7a','{"kind":"safe_drop","box":"SHF-K1-26-0002","amount":400000,"reason":"","code":"C76E-A91D","job":"01a21af3-115b-7222-ac46-d39ff9ea850f"}',1795748467033022);
INSERT INTO "deed" VALUES('statement:01a21af2-fe98-749b-827f-51666b7230b3:2026-11-23','46c4fbccd4428afe5ea7367c56d16f8cb8f2c5f6285b51361676a1c317eeec66','{"id":"01a21af3-129b-726d-b9ec-493c3e947718","number":"LPK-26-00001","producer":"01a21af2-fe98-749b-827f-51666b7230b3","until":"2026-11-23","net":40000,"to_pay":40000,"method":"cash","closing":0,"code":"88EA-0AF1"}',1795748467083588);
INSERT INTO "deed" VALUES('payout:01a21af3-129b-726d-b9ec-493c3e947718','3b5b04ab4414e3347bfb831918965bc9538ef521ca4249063f064a437a855111','{"id":"01a21af3-143f-71f8-9d5b-0aaa736bb9e0","number":"KWT-26-00001","statement":"LPK-26-00001","producer":"01a21af2-fe98-749b-827f-51666b7230b3","method":"cash","box":"SAFE","reference":"","amount":40000,"paid_at":"2026-11-23T02:00:00Z","code":"BC55-2C6E","received_by":"","reversed_at":null}',1795748467730321);
INSERT INTO "deed" VALUES('sale:01a21af3-1547-72b0-bd23-55dac23309eb','ceaadc75e2d615d321bc0af6d559f4b72b807069c6b9278b937eaebdfc5c0144','{"id":"01a21af3-1547-72b0-bd23-55dac23309eb","receipt":"K1-26-000004","total":12500,"rounding":0,"paid":12500,"change":0,"cash":12500,"lines":[{"product":"gipang","producer":"P-0001","quantity":1,"net":12500,"producer_part":10000,"shop_part":2500,"lots":[["01a21af3-00fa-748f-8568-9fd5d2c2ee4e",1]]}],"code":"1211-CC73","job":"01a21af3-15a6-7731-86eb-5b51abd4f7f6","refund":"","given_back":0}',1795748468040246);
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
INSERT INTO "journal_entry" VALUES('01a21af300f977fcbfccc1cb46a0ad67','receive','K1','',1,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00001',NULL,NULL,'16184562051861fd097e63e93df3358e4add1d4a7c6422d07b1957216d32f10d','0000000000000000000000000000000000000000000000000000000000000000','f43b47a7c1c6e5bd5ffc6d58e52962761bba97134dc1923148cc67f8fde17f79');
INSERT INTO "journal_entry" VALUES('01a21af3035275f59ae74dcea4a7b962','receive','K1','',2,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','TTB-26-00002',NULL,NULL,'3399ee9dab29890049199440acc3038e2d7ae675aa93674a9c1f0df791c486a2','f43b47a7c1c6e5bd5ffc6d58e52962761bba97134dc1923148cc67f8fde17f79','3a56396b7e7cb9bd35e079d1aa0d4151cc7c58c61d7fdfe42402fa61fc3dcc1a');
INSERT INTO "journal_entry" VALUES('01a21af3038e717085f21ecc6fffff44','shift_open','K1','',3,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'80faf4d67f709dd63d9506f25dae51f2f88e80a46cc343df4518c0ac161cf082','3a56396b7e7cb9bd35e079d1aa0d4151cc7c58c61d7fdfe42402fa61fc3dcc1a','5bde9e8672a27cb270c8610d6596e2bbfeddae5ba7546875d160628489795c6d');
INSERT INTO "journal_entry" VALUES('01a21af30634732b91cd20e373e66ed5','sale','K1','',4,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000001',NULL,NULL,'a814df8719a291f2d6545e86ad841ff37fa992ea7040932996e466a3f566df9e','5bde9e8672a27cb270c8610d6596e2bbfeddae5ba7546875d160628489795c6d','5e004beb851c19b2f51cd5b1dfb07a595b83fa55cf2efac74a9a4e4074d4b1c4');
INSERT INTO "journal_entry" VALUES('01a21af30788710d942b9056b9ad8883','sale','K1','',5,'cli:Sari',NULL,1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000002',NULL,NULL,'9a6ac03a601ce61dc6214b1cd6fc26bcb1f8f41ff00c87298d94b1b0b2fce3f2','5e004beb851c19b2f51cd5b1dfb07a595b83fa55cf2efac74a9a4e4074d4b1c4','fba3f38b10c0c488d0c91805258c8138cff2c9f717820329bc5e7b46b2ba9508');
INSERT INTO "journal_entry" VALUES('01a21af3085a778eb6c3ab9cacb070ad','void','K1','',6,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','K1-26-000003','pembeli batal','01a21af30634732b91cd20e373e66ed5','1999615dddbd199e09586da07461b6defb528d828b968f2abc0b1b4f4efdd195','fba3f38b10c0c488d0c91805258c8138cff2c9f717820329bc5e7b46b2ba9508','870171a7403df50deb0aa9fc015afe0536acc8d03f27980610ca4d31fd6a5101');
INSERT INTO "journal_entry" VALUES('01a21af30cf97066a155da6fcbdc4e80','write_off_damaged','K1','',7,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','BA-26-00001',NULL,NULL,'52b0b6a310f8c5765eb23c508136bbcaf3d52d902ab44a12a053341693f83b92','870171a7403df50deb0aa9fc015afe0536acc8d03f27980610ca4d31fd6a5101','786d1671f7aa3d8a91da9c2ceb774859450511252fa3e64592b0be6aead28b29');
INSERT INTO "journal_entry" VALUES('01a21af30d32755d918a838d6ab8e128','shift_close','K1','',8,'cli:Sari','waived',1795312800000000,1795312800000000,'2026-11-22','2026-11-22','SHF-K1-26-0001',NULL,NULL,'816ded3b066363383c4abc857d4c12f0dbb7501e977c09fbdc6f53a117288119','786d1671f7aa3d8a91da9c2ceb774859450511252fa3e64592b0be6aead28b29','9100c617758c7a678173f671eb6dbc55bf3938d800b2a03c6b10774ebf55764e');
INSERT INTO "journal_entry" VALUES('01a21af310e676b6a64d0baee935cf8c','shift_open','K1','',9,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'ac1241cc49bdadb69ed7fb8076600bfe290d3dcd172009dfaf4e195bf56e10af','9100c617758c7a678173f671eb6dbc55bf3938d800b2a03c6b10774ebf55764e','f3ca1f6d0bf2852c3363c26a87e80633371bd51331745c1b329d3ff8e8a407ef');
INSERT INTO "journal_entry" VALUES('01a21af3111f77318aef85ad305c63f6','cash_in','K1','',10,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002','pemilik menyetor',NULL,'f34f200893b04363c764a9cf9248e5fdbe8409d592d4788e9852cca774826758','f3ca1f6d0bf2852c3363c26a87e80633371bd51331745c1b329d3ff8e8a407ef','02130ff382405eac76e3b249fa0e1be10c286ce329d7b8f927e23e5e23904d36');
INSERT INTO "journal_entry" VALUES('01a21af3115a74298914d11ba6398137','safe_drop','K1','',11,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','SHF-K1-26-0002',NULL,NULL,'b774cc92262201038db45bebbbac86ce18a7627a53b50105eebb8fac43488517','02130ff382405eac76e3b249fa0e1be10c286ce329d7b8f927e23e5e23904d36','c76ea91daa3d30b95124f0d71cff3beb12aeb9ec4a9e2d9a7fe83a16c98e2e43');
INSERT INTO "journal_entry" VALUES('01a21af3129b726db9ec493c3e947718','statement','K1','',12,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','LPK-26-00001',NULL,NULL,'8b8cc25e5e86bd007ef8e8bba5b8ce21bf731ed63a39989b2a777e903904362c','c76ea91daa3d30b95124f0d71cff3beb12aeb9ec4a9e2d9a7fe83a16c98e2e43','88ea0af17e8194025d5bd69699d9e4f97ca4f8335462551c342d384c85b6fff5');
INSERT INTO "journal_entry" VALUES('01a21af3143f71f89d5b0aaa736bb9e0','payout','K1','',13,'cli:Sari','waived',1795399200000000,1795399200000000,'2026-11-23','2026-11-23','KWT-26-00001',NULL,NULL,'6e3bacb38670bb346a010a160900a9689f561ca95e67432e04af33ff0429e193','88ea0af17e8194025d5bd69699d9e4f97ca4f8335462551c342d384c85b6fff5','bc552c6e8099bb127e2301fa7e4dfce72640a84cb4406ea2db9949164fd615cd');
INSERT INTO "journal_entry" VALUES('01a21af3156b74ada7ed1fc19021a145','sale','K1','',14,'cli:Sari',NULL,1795399200000000,1795399200000000,'2026-11-23','2026-11-23','K1-26-000004',NULL,NULL,'b6d7c468ea9bd97b2b9025f42a38b368296051ab1a5b13dfd729876bb2a41002','bc552c6e8099bb127e2301fa7e4dfce72640a84cb4406ea2db9949164fd615cd','1211cc73ab519b30035abc967023903fa0b7069f20b33db956d607c496a2bfb6');
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
	expiry_bearer VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(product) REFERENCES product (id), 
	UNIQUE (number)
);
INSERT INTO "lot" VALUES('01a21af300fa748f85689fd5d2c2ee4e','01a21af300f977fcbfccc1cb46a0ad67',1,'01a21af2ff6176f1a6cc458440d658ba','01a21af2fe98749b827f51666b7230b3',1795312800000000,'2026-12-22',12500,'percent',2000,NULL,'agreement',0,'shop','shop','shop','producer');
INSERT INTO "lot" VALUES('01a21af3035275f59ae74dd0a1d8f7ed','01a21af3035275f59ae74dcea4a7b962',2,'01a21af302d472daab34a181036bac71','01a21af3023277d387ec2f8ea2ff406c',1795312800000000,NULL,185000,'percent',3000,NULL,'agreement',0,'shop','shop','shop','producer');
CREATE TABLE lot_balance (
	lot CHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	quantity BIGINT NOT NULL, 
	PRIMARY KEY (lot, place), 
	FOREIGN KEY(lot) REFERENCES lot (id)
);
INSERT INTO "lot_balance" VALUES('01a21af300fa748f85689fd5d2c2ee4e','SHELF',35);
INSERT INTO "lot_balance" VALUES('01a21af3035275f59ae74dd0a1d8f7ed','SHELF',5);
INSERT INTO "lot_balance" VALUES('01a21af300fa748f85689fd5d2c2ee4e','DAMAGED',2);
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
INSERT INTO "money_posting" VALUES('01a21af3038e717085f21ecc6fffff44',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af3038e717085f21ecc6fffff44',2,'OWNER',NULL,NULL,NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af30634732b91cd20e373e66ed5',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,37500);
INSERT INTO "money_posting" VALUES('01a21af30634732b91cd20e373e66ed5',2,'PRODUCER_PAYABLE','01a21af2fe98749b827f51666b7230b3',NULL,'01a21af30634732b91cd20e41c2949ff','2026-11-22',-30000);
INSERT INTO "money_posting" VALUES('01a21af30634732b91cd20e373e66ed5',3,'COMMISSION',NULL,NULL,NULL,NULL,-7500);
INSERT INTO "money_posting" VALUES('01a21af30788710d942b9056b9ad8883',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,210000);
INSERT INTO "money_posting" VALUES('01a21af30788710d942b9056b9ad8883',2,'PRODUCER_PAYABLE','01a21af3023277d387ec2f8ea2ff406c',NULL,'01a21af30788710d942b9057311bddc4','2026-11-22',-129500);
INSERT INTO "money_posting" VALUES('01a21af30788710d942b9056b9ad8883',3,'PRODUCER_PAYABLE','01a21af2fe98749b827f51666b7230b3',NULL,'01a21af30788710d942b905874d962c1','2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21af30788710d942b9056b9ad8883',4,'COMMISSION',NULL,NULL,NULL,NULL,-60500);
INSERT INTO "money_posting" VALUES('01a21af3085a778eb6c3ab9cacb070ad',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-37500);
INSERT INTO "money_posting" VALUES('01a21af3085a778eb6c3ab9cacb070ad',2,'PRODUCER_PAYABLE','01a21af2fe98749b827f51666b7230b3',NULL,'01a21af30634732b91cd20e41c2949ff','2026-11-22',30000);
INSERT INTO "money_posting" VALUES('01a21af3085a778eb6c3ab9cacb070ad',3,'COMMISSION',NULL,NULL,NULL,NULL,7500);
INSERT INTO "money_posting" VALUES('01a21af30cf97066a155da6fcbdc4e80',1,'LOSS_COMPENSATION',NULL,NULL,NULL,NULL,20000);
INSERT INTO "money_posting" VALUES('01a21af30cf97066a155da6fcbdc4e80',2,'PRODUCER_PAYABLE','01a21af2fe98749b827f51666b7230b3',NULL,NULL,'2026-11-22',-20000);
INSERT INTO "money_posting" VALUES('01a21af30d32755d918a838d6ab8e128',1,'CASH',NULL,'SHF-K1-26-0001',NULL,NULL,-510000);
INSERT INTO "money_posting" VALUES('01a21af30d32755d918a838d6ab8e128',2,'CASH',NULL,'SAFE',NULL,NULL,510000);
INSERT INTO "money_posting" VALUES('01a21af310e676b6a64d0baee935cf8c',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,300000);
INSERT INTO "money_posting" VALUES('01a21af310e676b6a64d0baee935cf8c',2,'CASH',NULL,'SAFE',NULL,NULL,-300000);
INSERT INTO "money_posting" VALUES('01a21af3111f77318aef85ad305c63f6',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,500000);
INSERT INTO "money_posting" VALUES('01a21af3111f77318aef85ad305c63f6',2,'OTHER_INCOME',NULL,NULL,NULL,NULL,-500000);
INSERT INTO "money_posting" VALUES('01a21af3115a74298914d11ba6398137',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,-400000);
INSERT INTO "money_posting" VALUES('01a21af3115a74298914d11ba6398137',2,'CASH',NULL,'SAFE',NULL,NULL,400000);
INSERT INTO "money_posting" VALUES('01a21af3143f71f89d5b0aaa736bb9e0',1,'CASH',NULL,'SAFE',NULL,NULL,-40000);
INSERT INTO "money_posting" VALUES('01a21af3143f71f89d5b0aaa736bb9e0',2,'PRODUCER_PAYABLE','01a21af2fe98749b827f51666b7230b3',NULL,NULL,NULL,40000);
INSERT INTO "money_posting" VALUES('01a21af3156b74ada7ed1fc19021a145',1,'CASH',NULL,'SHF-K1-26-0002',NULL,NULL,12500);
INSERT INTO "money_posting" VALUES('01a21af3156b74ada7ed1fc19021a145',2,'PRODUCER_PAYABLE','01a21af2fe98749b827f51666b7230b3',NULL,'01a21af3156b74ada7ed1fc275769ee3','2026-11-23',-10000);
INSERT INTO "money_posting" VALUES('01a21af3156b74ada7ed1fc19021a145',3,'COMMISSION',NULL,NULL,NULL,NULL,-2500);
CREATE TABLE open_shift (
	register_code VARCHAR NOT NULL, 
	shift CHAR(32) NOT NULL, 
	PRIMARY KEY (register_code), 
	FOREIGN KEY(shift) REFERENCES shift (id), 
	UNIQUE (shift)
);
INSERT INTO "open_shift" VALUES('K1','01a21af310e773969bc4b17af00e3551');
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
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal_entry (id), 
	FOREIGN KEY(producer) REFERENCES producer (id), 
	FOREIGN KEY(statement) REFERENCES statement (id), 
	UNIQUE (number), 
	UNIQUE (statement)
);
INSERT INTO "payout" VALUES('01a21af3143f71f89d5b0aaa736bb9e0','01a21af3143f71f89d5b0aaa736bb9e0','KWT-26-00001','01a21af3129b726db9ec493c3e947718','01a21af2fe98749b827f51666b7230b3','cash','SAFE','',40000,1795399200000000);
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
INSERT INTO "price" VALUES('01a21af3008d72f0bb7fa945dd8b47b9','01a21af2ff6176f1a6cc458440d658ba','2026-11-22',12500,1795312800000000,'cli:Sari');
INSERT INTO "price" VALUES('01a21af3032b76849abb0cebc70157a0','01a21af302d472daab34a181036bac71','2026-11-22',185000,1795312800000000,'cli:Sari');
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
INSERT INTO "print_job" VALUES('01a21af306bf7416a196ea3fd136c148','receipt','K1-26-000001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000001","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":3,"unit":"pcs","decimals":0,"price":12500,"gross":37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":37500,"discount":0,"rounding":0,"total":37500,"payments":[{"method":"cash","amount":50000}],"change":12500,"code":"5E00-4BEB","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af3080d7026acb63f608d6e72f6','receipt','K1-26-000002','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000002","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"batik","maker":"Batik Kembang","quantity":1,"unit":"pcs","decimals":0,"price":185000,"gross":185000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""},{"name":"gipang","maker":"Dapur Gipang Melati","quantity":2,"unit":"pcs","decimals":0,"price":12500,"gross":25000,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":210000,"discount":0,"rounding":0,"total":210000,"payments":[{"method":"cash","amount":210000}],"change":0,"code":"FBA3-F38B","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af30ad87187a0206d3a121a0619','receipt','K1-26-000003','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000003","at":"2026-11-22T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":-3,"unit":"pcs","decimals":0,"price":12500,"gross":-37500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":-37500,"discount":0,"rounding":0,"total":-37500,"payments":[{"method":"cash","amount":-37500}],"change":0,"code":"8701-71A7","footer":"","thanks":"","gift_wish":"","kind":"void","refunded":{"receipt_no":"K1-26-000001","at":"2026-11-22T02:00:00Z","reason":"pembeli batal","goods":"kembali ke rak","approver":""},"returned":null}',0,1,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af310be776bb34a08d816ad3004','shift','SHF-K1-26-0001','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"number":"SHF-K1-26-0001","business_day":"2026-11-22","cashier":"Sari","opened_at":"2026-11-22T02:00:00Z","closed_at":"2026-11-22T09:00:00+07:00","first_receipt":"K1-26-000001","last_receipt":"K1-26-000003","sold":{"sales":2,"refunds":1,"gross":247500,"discounts":0,"rounding":0,"turnover":210000,"cash_net":210000,"qris":0,"transfer":0,"card":0,"refunded":37500,"voids":1,"qris_payments":0,"transfer_payments":0,"card_payments":0},"drawer":{"float_amount":300000,"cash_taken":260000,"change_given":12500,"cash_in":0,"cash_out":0,"refunds":37500,"payouts":0,"expected":510000,"drops":0,"corrected":0,"movements":[]},"count":{"counted":510000,"notes":[],"reason":"","handed_over":510000,"next_float":0},"manager":"","note":"","code":"9100-C617","closed_by":"","happened":{"drawer_opened":0,"lines_removed":0,"removed_amount":0,"carts_cleared":0,"open_tasks":0,"visits":[]}}',0,0,'waiting',1795312800000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af31120711ba727ef6f4b1a5462','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af3115b7222ac46d39ff9ea850f','drawer','SHF-K1-26-0002','K1','',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
INSERT INTO "print_job" VALUES('01a21af315a6773186eb5b51abd4f7f6','receipt','K1-26-000004','K1','{"shop":{"name":"Sentra IKM Cilegon","address":"Jl. Lingkar Selatan (JLS), Cilegon","phone":"0254-000000","training":false,"logo":""},"receipt_no":"K1-26-000004","at":"2026-11-23T09:00:00+07:00","register":"K1","cashier":"Sari","lines":[{"name":"gipang","maker":"Dapur Gipang Melati","quantity":1,"unit":"pcs","decimals":0,"price":12500,"gross":12500,"discount":0,"discount_label":"Potongan","list_price":null,"note":""}],"subtotal":12500,"discount":0,"rounding":0,"total":12500,"payments":[{"method":"cash","amount":12500}],"change":0,"code":"1211-CC73","footer":"Barang cacat atau keliru dapat ditukar maks. 2x24 jam dengan struk ini. Makanan: hubungi kami di hari yang sama.","thanks":"Terima kasih sudah membeli karya IKM Cilegon.","gift_wish":"","kind":"sale","refunded":null,"returned":null}',0,1,'waiting',1795399200000000,'Sari',0,'',NULL);
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
	made_at BIGINT NOT NULL, status VARCHAR DEFAULT 'accepted' NOT NULL, postcode VARCHAR DEFAULT '' NOT NULL, story TEXT DEFAULT '' NOT NULL, photo VARCHAR DEFAULT '' NOT NULL, consented_on DATE, is_anonymous BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "producer" VALUES('Dapur Gipang Melati','','lain','','','','','','','','','','','01a21af2fe98749b827f51666b7230b3','P-0001',0,1,'p-0001 dapur gipang melati lain',1795312800000000,'accepted','','','',NULL,0);
INSERT INTO "producer" VALUES('Batik Kembang','','lain','','','','','','','','','','','01a21af3023277d387ec2f8ea2ff406c','P-0002',0,1,'p-0002 batik kembang lain',1795312800000000,'accepted','','','',NULL,0);
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
INSERT INTO "product" VALUES('gipang','gipang','pcs',0,NULL,0,'01a21af2ff6176f1a6cc458440d658ba','01a21af2fe98749b827f51666b7230b3',NULL,'',1,'gipang dapur gipang melati p-0001 gipang',1795312800000000,'',0);
INSERT INTO "product" VALUES('batik','gipang','pcs',0,NULL,0,'01a21af302d472daab34a181036bac71','01a21af3023277d387ec2f8ea2ff406c',NULL,'',1,'batik batik kembang p-0002 gipang',1795312800000000,'',0);
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
INSERT INTO "refund" VALUES('01a21af30aa5760286b3c1c45846445c','01a21af3085a778eb6c3ab9cacb070ad','K1-26-000003','void','01a21af305c570dba1bbaaf0f6d6c08b','01a21af303ed71be894675bbb9611ea8',1795312800000000,-37500,0,-37500);
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
INSERT INTO "refund_line" VALUES('01a21af30aa5760286b3c1c5a7378dab','01a21af3085a778eb6c3ab9cacb070ad','01a21af30aa5760286b3c1c45846445c',1,'01a21af30634732b91cd20e41c2949ff','01a21af2ff6176f1a6cc458440d658ba','01a21af2fe98749b827f51666b7230b3',3,12500,-37500,0,0,0,-37500,-30000,-7500,'2026-11-22','SHELF','');
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
INSERT INTO "refund_payment" VALUES('01a21af30aa5760286b3c1c45846445c',1,'01a21af3085a778eb6c3ab9cacb070ad','cash',-37500,'');
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
INSERT INTO "register_head" VALUES('K1','',14,'1211cc73ab519b30035abc967023903fa0b7069f20b33db956d607c496a2bfb6');
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
INSERT INTO "sale" VALUES('01a21af305c570dba1bbaaf0f6d6c08b','01a21af30634732b91cd20e373e66ed5','K1-26-000001','01a21af303ed71be894675bbb9611ea8',1795312800000000,37500,0,50000,12500);
INSERT INTO "sale" VALUES('01a21af30764739183dff378894299c1','01a21af30788710d942b9056b9ad8883','K1-26-000002','01a21af303ed71be894675bbb9611ea8',1795312800000000,210000,0,210000,0);
INSERT INTO "sale" VALUES('01a21af3154772b0bd2355dac23309eb','01a21af3156b74ada7ed1fc19021a145','K1-26-000004','01a21af310e773969bc4b17af00e3551',1795399200000000,12500,0,12500,0);
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
INSERT INTO "sale_line" VALUES('01a21af30634732b91cd20e41c2949ff','01a21af30634732b91cd20e373e66ed5','01a21af305c570dba1bbaaf0f6d6c08b',1,1,'01a21af2ff6176f1a6cc458440d658ba','01a21af2fe98749b827f51666b7230b3',3,12500,37500,0,0,0,37500,30000,7500,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af30788710d942b9057311bddc4','01a21af30788710d942b9056b9ad8883','01a21af30764739183dff378894299c1',1,1,'01a21af302d472daab34a181036bac71','01a21af3023277d387ec2f8ea2ff406c',1,185000,185000,0,0,0,185000,129500,55500,'percent',3000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af30788710d942b905874d962c1','01a21af30788710d942b9056b9ad8883','01a21af30764739183dff378894299c1',2,2,'01a21af2ff6176f1a6cc458440d658ba','01a21af2fe98749b827f51666b7230b3',2,12500,25000,0,0,0,25000,20000,5000,'percent',2000,NULL,'2026-11-22');
INSERT INTO "sale_line" VALUES('01a21af3156b74ada7ed1fc275769ee3','01a21af3156b74ada7ed1fc19021a145','01a21af3154772b0bd2355dac23309eb',1,1,'01a21af2ff6176f1a6cc458440d658ba','01a21af2fe98749b827f51666b7230b3',1,12500,12500,0,0,0,12500,10000,2500,'percent',2000,NULL,'2026-11-23');
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
INSERT INTO "sale_payment" VALUES('01a21af305c570dba1bbaaf0f6d6c08b',1,'01a21af30634732b91cd20e373e66ed5','cash',50000,'');
INSERT INTO "sale_payment" VALUES('01a21af30764739183dff378894299c1',1,'01a21af30788710d942b9056b9ad8883','cash',210000,'');
INSERT INTO "sale_payment" VALUES('01a21af3154772b0bd2355dac23309eb',1,'01a21af3156b74ada7ed1fc19021a145','cash',12500,'');
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
INSERT INTO "shift" VALUES('01a21af303ed71be894675bbb9611ea8','01a21af3038e717085f21ecc6fffff44','SHF-K1-26-0001','K1','cli:Sari',1795312800000000,'2026-11-22',300000);
INSERT INTO "shift" VALUES('01a21af310e773969bc4b17af00e3551','01a21af310e676b6a64d0baee935cf8c','SHF-K1-26-0002','K1','cli:Sari',1795399200000000,'2026-11-23',300000);
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
INSERT INTO "shift_close" VALUES('01a21af303ed71be894675bbb9611ea8','01a21af30d32755d918a838d6ab8e128','cli:Sari',1795312800000000,510000,510000);
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
INSERT INTO "statement" VALUES('01a21af3129b726db9ec493c3e947718','01a21af3129b726db9ec493c3e947718','LPK-26-00001','01a21af2fe98749b827f51666b7230b3',NULL,'2026-11-22','2026-11-23','2026-11-25',1795399200000000,0,62500,0,0,12500,50000,-30000,20000,0,0,40000,40000,'cash',500,0,0,0,'7348a2103356dc8ea3036b12d53b50657d1e17701074f81b69fd02f606ae86c1');
CREATE TABLE statement_move (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES stock_move (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_move" VALUES('01a21af300f977fcbfccc1cb46a0ad67',1,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_move" VALUES('01a21af30634732b91cd20e373e66ed5',1,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_move" VALUES('01a21af30788710d942b9056b9ad8883',2,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_move" VALUES('01a21af3085a778eb6c3ab9cacb070ad',1,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_move" VALUES('01a21af30cf97066a155da6fcbdc4e80',1,'01a21af3129b726db9ec493c3e947718');
CREATE TABLE statement_posting (
	entry CHAR(32) NOT NULL, 
	position BIGINT NOT NULL, 
	statement CHAR(32) NOT NULL, 
	PRIMARY KEY (entry, position), 
	FOREIGN KEY(entry, position) REFERENCES money_posting (entry, position), 
	FOREIGN KEY(statement) REFERENCES statement (id)
);
INSERT INTO "statement_posting" VALUES('01a21af30634732b91cd20e373e66ed5',2,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_posting" VALUES('01a21af30788710d942b9056b9ad8883',3,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_posting" VALUES('01a21af3085a778eb6c3ab9cacb070ad',2,'01a21af3129b726db9ec493c3e947718');
INSERT INTO "statement_posting" VALUES('01a21af30cf97066a155da6fcbdc4e80',2,'01a21af3129b726db9ec493c3e947718');
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
INSERT INTO "stock_move" VALUES('01a21af300f977fcbfccc1cb46a0ad67',1,'01a21af300fa748f85689fd5d2c2ee4e','PRODUCER','SHELF',NULL,40);
INSERT INTO "stock_move" VALUES('01a21af3035275f59ae74dcea4a7b962',1,'01a21af3035275f59ae74dd0a1d8f7ed','PRODUCER','SHELF',NULL,6);
INSERT INTO "stock_move" VALUES('01a21af30634732b91cd20e373e66ed5',1,'01a21af300fa748f85689fd5d2c2ee4e','SHELF','CUSTOMER','01a21af30634732b91cd20e41c2949ff',3);
INSERT INTO "stock_move" VALUES('01a21af30788710d942b9056b9ad8883',1,'01a21af3035275f59ae74dd0a1d8f7ed','SHELF','CUSTOMER','01a21af30788710d942b9057311bddc4',1);
INSERT INTO "stock_move" VALUES('01a21af30788710d942b9056b9ad8883',2,'01a21af300fa748f85689fd5d2c2ee4e','SHELF','CUSTOMER','01a21af30788710d942b905874d962c1',2);
INSERT INTO "stock_move" VALUES('01a21af3085a778eb6c3ab9cacb070ad',1,'01a21af300fa748f85689fd5d2c2ee4e','CUSTOMER','SHELF','01a21af30634732b91cd20e41c2949ff',3);
INSERT INTO "stock_move" VALUES('01a21af30cf97066a155da6fcbdc4e80',1,'01a21af300fa748f85689fd5d2c2ee4e','SHELF','DAMAGED',NULL,2);
INSERT INTO "stock_move" VALUES('01a21af3156b74ada7ed1fc19021a145',1,'01a21af300fa748f85689fd5d2c2ee4e','SHELF','CUSTOMER','01a21af3156b74ada7ed1fc275769ee3',1);
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
	done_by VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(lot) REFERENCES lot (id), 
	FOREIGN KEY(product) REFERENCES product (id)
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
INSERT INTO "write_off" VALUES('01a21af30cf97066a155da7058ac02ed','01a21af30cf97066a155da6fcbdc4e80','BA-26-00001','damaged','01a21af2fe98749b827f51666b7230b3',1795312800000000);
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
INSERT INTO "write_off_line" VALUES('01a21af30d0872bd9cc5abf794a81a7d','01a21af30cf97066a155da6fcbdc4e80','01a21af30cf97066a155da7058ac02ed',1,'01a21af300fa748f85689fd5d2c2ee4e','SHELF','DAMAGED',2,12500,'shop',20000,'jatuh',NULL);
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
CREATE INDEX ix_payout_entry ON payout (entry);
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
CREATE TRIGGER guard_update_payout BEFORE UPDATE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
CREATE TRIGGER guard_delete_payout BEFORE DELETE ON payout BEGIN SELECT RAISE(ABORT, 'what is written in the journals stays as it is: payout'); END;
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
COMMIT;
